package dev.tapedeck.report.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.report.output.Report;
import dev.tapedeck.report.output.Section;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes of one field, as an input and in a response: the section and the texts of the report. */
class RuleTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            {type: string}                          ; ""                                      ; WIRE    ; string optional | not there
            ""                                      ; {type: string}                          ; ADDITION; not there | string optional
            ""                                      ; !{type: string}                         ; WIRE    ; not there | string required
            {type: string}                          ; !{type: string}                         ; WIRE    ; optional | required
            !{type: string}                         ; {type: string}                          ; ADDITION; required | optional
            {type: string}                          ; {type: [string, 'null']}                ; ADDITION; never null | may be null
            {type: string, nullable: true}          ; {type: string}                          ; WIRE    ; may be null | never null
            {type: string}                          ; {type: integer}                         ; WIRE    ; type string | type integer
            {type: integer}                         ; {type: number}                          ; ADDITION; type integer | type number
            {type: string}                          ; {type: [string, integer]}               ; ADDITION; type string | type integer, string
            {type: object}                          ; {}                                      ; ADDITION; type object | any value
            {}                                      ; {type: object}                          ; WIRE    ; any value | type object
            {type: integer, format: int32}          ; {type: integer, format: int64}          ; ADDITION; format int32 | format int64
            {type: integer, format: int64}          ; {type: integer}                         ; WIRE    ; format int64 | no format
            {type: integer}                         ; {type: integer, format: int32}          ; NOTE    ; no format | format int32
            {type: string}                          ; {type: string, format: date-time}       ; WIRE    ; no format | format date-time
            {type: string, format: date}            ; {type: string, format: date-time}       ; WIRE    ; format date | format date-time
            {type: string, format: uuid}            ; {type: string}                          ; ADDITION; format uuid | no format
            {type: string}                          ; {type: string, format: uri}             ; NOTE    ; no format | format uri
            {type: string, enum: [a]}               ; {type: string, enum: [a, b]}            ; ADDITION; not there | value b
            {type: string, enum: [a, b]}            ; {type: string, enum: [a]}               ; WIRE    ; value b | not there
            {type: string, enum: [a]}               ; {type: string}                          ; ADDITION; value a | any value
            {type: string}                          ; {type: string, enum: [a]}               ; WIRE    ; any value | value a
            {type: string, enum: [A]}               ; {type: string, enum: [a]}               ; WIRE    ; value A | value a
            {type: string}                          ; {type: string, pattern: '^a$'}          ; WIRE    ; no pattern | pattern ^a$
            {type: string, pattern: '^a$'}          ; {type: string}                          ; ADDITION; pattern ^a$ | no pattern
            {type: string, pattern: '^a$'}          ; {type: string, pattern: '^b$'}          ; WIRE    ; pattern ^a$ | pattern ^b$
            {type: integer, maximum: 9}             ; {type: integer, maximum: 5}             ; WIRE    ; maximum 9 | maximum 5
            {type: integer, maximum: 5}             ; {type: integer, maximum: 9}             ; ADDITION; maximum 5 | maximum 9
            {type: integer, minimum: 1}             ; {type: integer, minimum: 2}             ; WIRE    ; minimum 1 | minimum 2
            {type: string, maxLength: 9}            ; {type: string}                          ; ADDITION; maxLength 9 | no maxLength
            {type: array}                           ; {type: array, minItems: 1}              ; WIRE    ; no minItems | minItems 1
            {type: array}                           ; {type: array, uniqueItems: true}        ; WIRE    ; no uniqueItems | uniqueItems true
            {type: integer}                         ; {type: integer, default: 0}             ; NOTE    ; no default | default 0
            {type: integer, default: 20}            ; {type: integer, default: 30}            ; NOTE    ; default 20 | default 30
            {type: integer}                         ; {type: integer, deprecated: true}       ; NOTE    ; current | deprecated
            """)
    void ratesChangesOfInputs(String old, String now, Section section, String states) {
        Report report = Reports.input(old, now);

        assertThat(report.rows()).hasSize(1);
        assertThat(Reports.rows(report, section)).containsExactly("POST /v1/Things body field | " + states);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            {type: string}                          ; ""                                      ; WIRE    ; string optional | not there
            ""                                      ; {type: string}                          ; ADDITION; not there | string optional
            ""                                      ; !{type: string}                         ; ADDITION; not there | string required
            !{type: string}                         ; {type: string}                          ; WIRE    ; required | optional
            {type: string}                          ; !{type: string}                         ; NOTE    ; optional | required
            {type: string}                          ; {type: [string, 'null']}                ; WIRE    ; never null | may be null
            {type: string, nullable: true}          ; {type: string}                          ; NOTE    ; may be null | never null
            {type: string}                          ; {type: integer}                         ; WIRE    ; type string | type integer
            {type: integer}                         ; {type: number}                          ; WIRE    ; type integer | type number
            {type: number}                          ; {type: integer}                         ; NOTE    ; type number | type integer
            {type: object}                          ; {}                                      ; WIRE    ; type object | any value
            {}                                      ; {type: object}                          ; NOTE    ; any value | type object
            {type: integer, format: int32}          ; {type: integer, format: int64}          ; NOTE    ; format int32 | format int64
            {type: integer, format: int64}          ; {type: integer, format: int32}          ; NOTE    ; format int64 | format int32
            {type: string}                          ; {type: string, format: date-time}       ; NOTE    ; no format | format date-time
            {type: string, format: date-time}       ; {type: string}                          ; WIRE    ; format date-time | no format
            {type: string, format: date}            ; {type: string, format: date-time}       ; WIRE    ; format date | format date-time
            {type: string, format: uri}             ; {type: string}                          ; NOTE    ; format uri | no format
            {type: string, enum: [a]}               ; {type: string, enum: [a, b]}            ; ADDITION; not there | value b
            {type: string, enum: [a, b]}            ; {type: string, enum: [a]}               ; WIRE    ; value b | not there
            {type: string, enum: [OPUS, VP8]}       ; {type: string, enum: [opus, VP8]}       ; NOTE    ; value OPUS | value opus
            {type: string, enum: [a]}               ; {type: string}                          ; NOTE    ; value a | any value
            {type: string}                          ; {type: string, enum: [a]}               ; NOTE    ; any value | value a
            {type: string}                          ; {type: string, pattern: '^a$'}          ; NOTE    ; no pattern | pattern ^a$
            {type: integer, maximum: 9}             ; {type: integer, maximum: 10}            ; NOTE    ; maximum 9 | maximum 10
            {type: integer}                         ; {type: integer, default: 0}             ; NOTE    ; no default | default 0
            {type: integer, default: 0}             ; {type: integer}                         ; NOTE    ; default 0 | no default
            {type: integer}                         ; {type: integer, deprecated: true}       ; NOTE    ; current | deprecated
            """)
    void ratesChangesOfResponses(String old, String now, Section section, String states) {
        Report report = Reports.answer(old, now);

        assertThat(report.rows()).hasSize(1);
        assertThat(Reports.rows(report, section)).containsExactly("GET /v1/Things 200 things[].field | " + states);
    }
}

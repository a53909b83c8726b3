package dev.tapedeck.build.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.SpecException;
import dev.tapedeck.build.tree.Specs;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdClassTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            room-sid   | pattern: '^RM[0-9a-fA-F]{32}$'         | a Room SID (RM and 32 hex digits)
            account-sid | pattern: '^AC[0-9a-fA-F]{32}$'        | an Account SID (AC and 32 hex digits)
            sid        | pattern: '^[a-zA-Z]{2}[0-9a-fA-F]{32}$' | a SID (two letters and 32 hex digits)
            key        | pattern: '^[0-9a-fA-F]{8}x$'           | a Key (a text that matches ^[0-9a-fA-F]{8}x$)
            clip-id    | pattern: '^clip_.{26}$', form: '`clip_` and 26 signs' | a Clip id (clip_ and 26 signs)
            uuid       | pattern: ''  | a UUID such as 0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13
            room-id    | pattern: ''  | a Room id (a UUID such as 0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13)
            """)
    void namesKindAndFormForMessages(String format, String rest, String kind) {
        List<IdClass> kinds = kinds(format + ": {description: The id of a thing, " + rest + "}");

        assertThat(kinds.get(0).kind()).isEqualTo(JavaNames.literal(kind));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            RoomSid: {description: D}            | is not named like room-id
            room-sid: {pattern: '^a$'}           | has no description
            room-sid: {description: D, prefix: RM} | has unknown keys: [prefix]
            room-sid: {description: D, pattern: '(' } | has an invalid pattern
            id: {description: D}                 | would be a class named Id, as another one is
            link: {description: D}               | would be a class named Link, as another one is
            room-id: {description: D}, roomid: {description: D} | would be a class of the same name as room-id
            """)
    void refusesInvalidKinds(String kind, String problem) {
        assertThatThrownBy(() -> kinds(kind))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("x-ids/")
                .hasMessageContaining(problem);
    }

    private static List<IdClass> kinds(String kinds) {
        return IdClass.all(Specs.spec("{" + Keys.IDS + ": {" + kinds + "}}"));
    }
}

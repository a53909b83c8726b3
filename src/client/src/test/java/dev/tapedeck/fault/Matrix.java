package dev.tapedeck.fault;

import java.util.List;
import java.util.stream.Stream;

/** All rows. */
final class Matrix {
    private Matrix() {}

    static List<Row> of(Provider p) {
        return Stream.of(
                        ConnectionRows.of(p),
                        BodyRows.of(p),
                        PageRows.of(p),
                        RefusalRows.of(p),
                        p.isTwilio() ? TwilioErrorRows.rows() : SignalWireErrorRows.rows(),
                        ValueRows.of(p),
                        EnvelopeRows.of(p),
                        PagingRows.of(p),
                        LinkRows.of(p),
                        SizeRows.of(p),
                        MediaRows.of(p),
                        StorageRows.of(p))
                .flatMap(List::stream)
                .toList();
    }
}

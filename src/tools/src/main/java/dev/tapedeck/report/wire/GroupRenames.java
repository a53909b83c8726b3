package dev.tapedeck.report.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Makes one change of many: a vendor who names all operations by another rule has changed one thing. */
final class GroupRenames {
    private static final int MOST_TOLD_EACH = 5;
    private static final String ID = "operation id `";

    private GroupRenames() {}

    /** The findings, those of other operation ids alike in words if they are many, so that they share a row. */
    static List<Finding> folded(List<Finding> findings) {
        List<Finding> renames = findings.stream().filter(GroupRenames::isRename).toList();
        if (renames.size() <= MOST_TOLD_EACH) {
            return findings;
        }
        String was = ids(renames, Finding::was);
        String is = ids(renames, Finding::is);
        List<Finding> folded = new ArrayList<>();
        for (Finding finding : findings) {
            folded.add(
                    isRename(finding) ? new Finding(finding.rule(), finding.at(), finding.leaf(), was, is) : finding);
        }
        return folded;
    }

    /** Ids in another case are told by their case. */
    private static boolean isRename(Finding finding) {
        return finding.rule().trait() == Aspect.ID
                && finding.was().startsWith(ID)
                && finding.is().startsWith(ID);
    }

    private static String ids(List<Finding> renames, Function<Finding, String> side) {
        List<String> ids = renames.stream()
                .map(rename -> side.apply(rename).substring(ID.length() - 1))
                .toList();
        return "operation ids " + Finding.named(ids);
    }
}

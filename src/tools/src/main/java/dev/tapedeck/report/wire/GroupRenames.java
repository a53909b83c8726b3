package dev.tapedeck.report.wire;

import dev.tapedeck.report.output.ReportRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Groups many new operation ids into one change: the vendor has changed a naming rule. */
final class GroupRenames {
    private static final int MOST_LISTED = 5;
    private static final String ID = "operation id `";

    private GroupRenames() {}

    /** Returns the findings, with one text for all new operation ids if they are many, so that they share a row. */
    static List<Finding> grouped(List<Finding> findings) {
        List<Finding> renames = findings.stream().filter(GroupRenames::isRename).toList();
        if (renames.size() <= MOST_LISTED) {
            return findings;
        }
        String was = ids(renames, Finding::was);
        String is = ids(renames, Finding::is);
        List<Finding> grouped = new ArrayList<>();
        for (Finding finding : findings) {
            grouped.add(
                    isRename(finding) ? new Finding(finding.rule(), finding.at(), finding.leaf(), was, is) : finding);
        }
        return grouped;
    }

    /** Ids that differ in case alone are reported by their case instead. */
    private static boolean isRename(Finding finding) {
        return finding.rule().aspect() == Aspect.ID
                && finding.was().startsWith(ID)
                && finding.is().startsWith(ID);
    }

    private static String ids(List<Finding> renames, Function<Finding, String> side) {
        List<String> ids = renames.stream()
                .map(rename -> side.apply(rename).substring(ID.length() - 1))
                .toList();
        return "operation ids " + ReportRow.named(ids);
    }
}

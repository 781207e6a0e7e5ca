package stakeout.scenarios.cli;

import com.google.common.collect.ImmutableList;
import stakeout.scenarios.load.Binder;
import stakeout.scenarios.plan.Library;
import stakeout.scenarios.plan.ScenarioReader;
import stakeout.scenarios.plan.Vocabulary;
import stakeout.scenarios.protocol.Families;
import stakeout.scenarios.protocol.ProtocolLibrary;

/** What all commands share: the words of scenario files, the protocols and the library. */
final class House {
    final Binder binder = Vocabulary.binder();
    final ProtocolLibrary protocols = new ProtocolLibrary(binder, Families.all());
    final Library library = new Library(binder, new ScenarioReader(binder, protocols));

    /** Words padded to columns, two blanks between them; the last one as it is. */
    static String columns(ImmutableList<ImmutableList<String>> rows) {
        int columns = rows.stream().mapToInt(ImmutableList::size).max().orElse(0);
        int[] widths = new int[columns];
        for (ImmutableList<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (ImmutableList<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                boolean isLast = i == row.size() - 1;
                line.append(row.get(i))
                        .append(isLast ? "" : " ".repeat(widths[i] - row.get(i).length() + 2));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}

package stakeout.model.protocol;

import java.util.TreeMap;
import stakeout.model.ledger.Ledger;
import stakeout.model.rules.StakeBook;
import stakeout.model.rules.exit.ExitQueue;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/** All that a world's future and account depend on, as text to compare. */
final class Digest {
    private Digest() {}

    static String of(Worlds.World world) {
        StringBuilder text = new StringBuilder();
        ProtocolState state = world.state;
        text.append(state.period).append(' ').append(state.supply()).append('\n');
        text.append(state.finality().justified)
                .append(' ')
                .append(state.finality().finalized)
                .append(' ');
        text.append(state.finality().justificationBits)
                .append(state.finality().leaking)
                .append('\n');
        ValidatorColumns validators = state.validators();
        for (String name : validators.names()) {
            text.append(name);
            for (int row = 0; row < state.rows(); row++) {
                text.append(' ').append(value(validators, name, row));
            }
            text.append('\n');
        }
        ExitQueue queue = state.part(ExitQueue.class);
        for (int i = 0; i < queue.size(); i++) {
            text.append(queue.row(i)).append(':').append(queue.held(i)).append(' ');
        }
        text.append(queue.lastDue()).append('\n');
        StakeBook book = StakeBook.of(state);
        for (int account = 0; account < world.ledger().accounts().size(); account++) {
            text.append(book.liquid.get(account)).append(' ');
        }
        text.append(book.activeStake)
                .append(' ')
                .append(book.activeWeight)
                .append(' ')
                .append(book.activeSeats);
        world.protocol.delegating().ifPresent(delegating -> {
            text.append('\n');
            for (int i = 0; i < delegating.delegations(state); i++) {
                text.append(delegating.delegator(state, i)).append('@').append(delegating.validator(state, i));
                text.append('=').append(delegating.amount(state, i)).append(' ');
            }
        });
        return text.append('\n').append(of(world.ledger())).toString();
    }

    /** Causes by name: the order of registration may differ where nothing was posted. */
    private static String of(Ledger ledger) {
        TreeMap<String, String> lines = new TreeMap<>();
        for (int cause = 0; cause < ledger.causes().size(); cause++) {
            StringBuilder line = new StringBuilder();
            for (int account = 0; account < ledger.accounts().size(); account++) {
                line.append(' ').append(ledger.postings(cause).get(account));
            }
            lines.put(ledger.causes().get(cause), line.toString());
        }
        for (int rule = 0; rule < ledger.shortfallRules().size(); rule++) {
            StringBuilder line = new StringBuilder();
            for (int operator = 0; operator < ledger.accounts().operators(); operator++) {
                line.append(' ').append(ledger.shortfalls(rule).get(operator));
            }
            lines.put("shortfall " + ledger.shortfallRules().get(rule), line.toString());
        }
        return lines.toString();
    }

    private static long value(ValidatorColumns validators, String name, int row) {
        try {
            return validators.longs(name)[row];
        } catch (ClassCastException notLongs) {
            try {
                return validators.ints(name)[row];
            } catch (ClassCastException notInts) {
                return validators.bytes(name)[row];
            }
        }
    }
}

package stakeout.model.protocol;

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
        return text.append('\n').append(world.ledger()).toString();
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

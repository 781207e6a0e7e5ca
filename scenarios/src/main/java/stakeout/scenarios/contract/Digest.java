package stakeout.scenarios.contract;

import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Census;
import stakeout.model.state.Finality;
import stakeout.model.state.ProtocolState;

/** All that can be seen of a state and its books, as text: two that are the same here play on alike. */
final class Digest {
    private Digest() {}

    static String of(ProtocolState state, Ledger ledger) {
        return of(state, IntUnaryOperator.identity()) + of(ledger);
    }

    /** @param rowAt which row stands at a place: so that rows in another order can be read in the order they had */
    static String of(ProtocolState state, IntUnaryOperator rowAt) {
        StringBuilder text = new StringBuilder();
        Finality finality = state.finality();
        text.append("period ").append(state.period).append(" supply ").append(state.supply());
        text.append(" finality ")
                .append(finality.justificationBits)
                .append(' ')
                .append(finality.previousJustified)
                .append(' ')
                .append(finality.justified)
                .append(' ')
                .append(finality.finalized)
                .append(' ')
                .append(finality.leaking)
                .append('\n');
        for (String name : state.validators().names()) {
            IntToLongFunction cells = state.validators().cells(name);
            text.append(name);
            for (int place = 0; place < state.rows(); place++) {
                text.append(' ').append(cells.applyAsLong(rowAt.applyAsInt(place)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** By name of cause: the order of registration is no matter. */
    static String of(Ledger ledger) {
        return ledger.toString();
    }

    static String of(Census census) {
        StringBuilder text = new StringBuilder("census");
        for (int operator = 0; operator < census.operators(); operator++) {
            text.append(' ')
                    .append(census.stake.get(operator))
                    .append('/')
                    .append(census.weight.get(operator))
                    .append('/')
                    .append(census.voted.get(operator))
                    .append('/')
                    .append(census.validators[operator])
                    .append('/')
                    .append(census.slashedValidators[operator])
                    .append('/')
                    .append(census.jailedValidators[operator]);
        }
        return text.append('\n').toString();
    }
}

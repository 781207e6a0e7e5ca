package stakeout.agents;

import sim.engine.SimState;
import sim.engine.Steppable;
import stakeout.agents.chain.Chain;
import stakeout.agents.chain.Evidence;
import stakeout.model.consensus.Intent;
import stakeout.model.consensus.Offence;
import stakeout.model.observe.Event;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/**
 * ENFORCEMENT: requests to exit and to return from jail enter every branch, and evidence the canonical one, by the first proposer who is no member of a
 * coalition. One event an operator, however many validators it concerns;
 * what was slashed is told after the settlement.
 */
final class Enforcement implements Steppable {
    private static final long serialVersionUID = 1L;

    private final transient Stage stage;
    private final int[] offenders;
    private final int[] exiting;
    private final long[] offending;
    private final transient SlashTally slashes;

    Enforcement(Stage stage, SlashTally slashes) {
        this.stage = stage;
        this.slashes = slashes;
        int operators = stage.holdings.operators();
        offenders = new int[operators];
        exiting = new int[operators];
        offending = new long[operators];
    }

    @Override
    public void step(SimState simulation) {
        if (anyJailed()) {
            askToReturn();
        }
        if (!stage.exits.isEmpty()) {
            enterExits();
        }
        if (stage.chain.evidence().isProvable(stage.chain.period())) {
            enterEvidence();
        }
    }

    private boolean anyJailed() {
        for (int jailed : stage.census.jailedValidators) {
            if (jailed > 0) {
                return true;
            }
        }
        return false;
    }

    /** Operators whose validators are online ask for those that are jailed to be let back in, on every branch. */
    private void askToReturn() {
        Chain chain = stage.chain;
        int[] operatorOf = chain.state().validators().ints(ValidatorColumns.OPERATOR);
        for (int row = 0; row < chain.state().rows(); row++) {
            if (stage.census.jailedValidators[operatorOf[row]] > 0 && stage.intents.get(row) != Intent.OFFLINE) {
                stage.protocol.requestReturn(chain.canonical().turn(), row);
                if (chain.branches() > 1) {
                    stage.protocol.requestReturn(chain.other().orElseThrow().turn(), row);
                }
            }
        }
    }

    private void enterExits() {
        Chain chain = stage.chain;
        int[] operatorOf = chain.state().validators().ints(ValidatorColumns.OPERATOR);
        stage.exits.drain(row -> {
            if (stage.protocol.requestExit(chain.canonical().turn(), row)) {
                exiting[operatorOf[row]]++;
            }
            chain.other().ifPresent(other -> stage.protocol.requestExit(other.turn(), row));
        });
        for (int operator = 0; operator < exiting.length; operator++) {
            if (exiting[operator] > 0) {
                stage.event(Event.Kind.EXIT_REQUESTED, operator, 0, validators(exiting[operator]));
                exiting[operator] = 0;
            }
        }
    }

    private void enterEvidence() {
        Turn turn = stage.chain.canonical().turn();
        ProtocolState state = turn.state();
        int[] operatorOf = state.validators().ints(ValidatorColumns.OPERATOR);
        Evidence evidence = stage.chain.evidence();
        slashes.open();
        int includer = stage.chain.proposers().proposer(state, row -> isWilling(operatorOf[row]));
        for (int row = 0; row < state.rows(); row++) {
            Offence offence = evidence.against(row, turn.period());
            if (offence != null) {
                enter(turn, offence, operatorOf[row], includer);
            }
        }
        for (Offence offence : evidence.takeReported(turn.period())) {
            enter(turn, offence, operatorOf[offence.row()], includer);
        }
        evidence.clear(turn.period());
        stage.chain.proposers().refresh();
        tell();
    }

    private void enter(Turn turn, Offence offence, int operator, int includer) {
        offenders[operator]++;
        offending[operator] = plus(offending[operator], stage.protocol.stake(turn.state(), offence.row()));
        if (stage.protocol.punish(turn, offence, includer)) {
            slashes.punished(operator);
        }
    }

    private boolean isWilling(int operator) {
        return stage.attacks.stream().noneMatch(attack -> attack.hides(operator));
    }

    private void tell() {
        for (int operator = 0; operator < offenders.length; operator++) {
            if (offenders[operator] > 0) {
                stage.event(Event.Kind.OFFENCE, operator, offending[operator], validators(offenders[operator]));
            }
            offenders[operator] = 0;
            offending[operator] = 0;
        }
    }

    static String validators(int count) {
        return count == 1 ? "1 validator" : count + " validators";
    }

    /** A sum that stays at the largest long: events tell an amount, the ledger counts it. */
    private static long plus(long sum, long amount) {
        return sum > Long.MAX_VALUE - amount ? Long.MAX_VALUE : sum + amount;
    }
}

package stakeout.visualizer.live;

import stakeout.model.consensus.Intent;
import stakeout.model.observe.StepFacts;
import stakeout.model.protocol.Census;
import stakeout.model.protocol.Protocol;
import stakeout.model.protocol.Standings;
import stakeout.model.state.ValidatorColumns;
import stakeout.visualizer.moment.OperatorColumns;

/** Takes over what a step says of operators: it is borrowed for one call. */
final class CensusCopy {
    private final Protocol protocol;
    private final Standings standings = new Standings();

    CensusCopy(Protocol protocol) {
        this.protocol = protocol;
    }

    static OperatorColumns of(Census census) {
        int operators = census.operators();
        OperatorColumns columns = new OperatorColumns(operators);
        for (int operator = 0; operator < operators; operator++) {
            columns.stake.add(operator, census.stake, operator);
            columns.weight.add(operator, census.weight, operator);
            columns.voted.add(operator, census.voted, operator);
        }
        System.arraycopy(census.validators, 0, columns.validators, 0, operators);
        System.arraycopy(census.activeValidators, 0, columns.active, 0, operators);
        System.arraycopy(census.slashedValidators, 0, columns.slashed, 0, operators);
        System.arraycopy(census.exitingValidators, 0, columns.exiting, 0, operators);
        System.arraycopy(census.jailedValidators, 0, columns.jailed, 0, operators);
        return columns;
    }

    OperatorColumns of(StepFacts facts) {
        OperatorColumns columns = of(facts.census());
        columns.knowsDeeds = true;
        protocol.standings(facts.state(), standings);
        int[] operatorOf = facts.state().validators().ints(ValidatorColumns.OPERATOR);
        byte[] intents = facts.intents().bytes();
        for (int row = 0; row < standings.rows(); row++) {
            if (standings.isOnDuty(row)) {
                byte intent = row < intents.length ? intents[row] : Intent.OFFLINE;
                deeds(columns, intent)[operatorOf[row]]++;
            }
        }
        return columns;
    }

    private static int[] deeds(OperatorColumns columns, byte intent) {
        return switch (intent) {
            case Intent.ATTEST -> columns.attesting;
            case Intent.ATTEST_UNCHECKED -> columns.unchecked;
            case Intent.WITHHOLD -> columns.withheld;
            case Intent.VOTE_A, Intent.VOTE_B -> columns.oneSided;
            case Intent.VOTE_BOTH -> columns.bothSides;
            default -> columns.offline;
        };
    }
}

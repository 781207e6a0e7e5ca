package stakeout.scenarios.conform.ethereum;

import static stakeout.model.ethereum.EthereumParameters.electra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import stakeout.model.ethereum.AttestationRewards;
import stakeout.model.ethereum.BeaconPart;
import stakeout.model.ethereum.Correlation;
import stakeout.model.ethereum.CorrelationPenalty;
import stakeout.model.ethereum.EffectiveBalances;
import stakeout.model.ethereum.EpochResets;
import stakeout.model.ethereum.EpochTotals;
import stakeout.model.ethereum.EthereumColumns;
import stakeout.model.ethereum.EthereumParameters;
import stakeout.model.ethereum.InactivityPenalties;
import stakeout.model.ethereum.InactivityScores;
import stakeout.model.ethereum.Justification;
import stakeout.model.ethereum.PendingConsolidation;
import stakeout.model.ethereum.PendingConsolidations;
import stakeout.model.ethereum.PendingDeposits;
import stakeout.model.protocol.Ethereum;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.Finality;
import stakeout.model.state.ProtocolState;

/** Plausible mistakes in Ethereum's epoch, each a whole rule or a value replaced. */
final class Mistakes {
    private final Map<String, Mistake> byName = new LinkedHashMap<>();

    /**
     * @param parameters the values with the mistake
     * @param rules the rules with the mistake
     */
    record Mistake(UnaryOperator<EthereumParameters> parameters, Function<EthereumParameters, List<Rule>> rules) {}

    static Map<String, Mistake> all() {
        Mistakes mistakes = new Mistakes();
        mistakes.addValues();
        mistakes.addRewards();
        mistakes.addFinality();
        mistakes.addSlashing();
        mistakes.addQueuesAndBalances();
        return mistakes.byName;
    }

    private void addValues() {
        EthereumParameters.Reward r = electra().reward();
        value("target weight 24", p -> Values.with(p, new EthereumParameters.Reward(64, 14, 24, 14, 2, 8, 64)));
        value(
                "proposer's share missing",
                p -> Values.with(p, new EthereumParameters.Reward(64, 14, 26, 14, 2, 0, r.weightDenominator())));
        value("score recovery 15", p -> Values.with(p, new EthereumParameters.Leak(4, 4, 15, 1L << 24)));
        value("leak from 4", p -> Values.with(p, new EthereumParameters.Leak(3, 4, 16, 1L << 24)));
        value(
                "score bias missing in the denominator",
                p -> p,
                InactivityPenalties.class,
                p -> new InactivityPenalties(new EthereumParameters.Leak(4, 4, 16, 1L << 22), 1_000_000_000L));
        value("multiplier 2", p -> Values.with(p, slashing(2, 8192, 4096)));
        value("initial slashing 1/32", p -> Values.with(p, slashing(3, 8192, 32)));
        value(
                "midpoint off by one",
                p -> p,
                CorrelationPenalty.class,
                p -> new CorrelationPenalty(slashing(3, 8194, 4096), 1_000_000_000L));
        value("deposit limit missing", p -> Values.withDeposits(p, 1000));
        value("eject below 16", p -> Values.withExit(p, 15_999_999_999L));
        value("activation delay 4", p -> Values.withChurn(p, 256_000_000_000L, 3));
        value("exit churn without cap", p -> Values.withChurn(p, Long.MAX_VALUE / 2, 4));
        value("no hysteresis", p -> Values.withHysteresis(p, 0, 0));
    }

    private void addRewards() {
        replace(
                "rewards in leak",
                AttestationRewards.class,
                rule -> around(rule, state -> totals(state).leaking = false));
        replace(
                "recovery in leak",
                InactivityScores.class,
                rule -> around(rule, state -> totals(state).leaking = false));
        replace(
                "inactivity penalty only in leak",
                InactivityPenalties.class,
                rule -> turn -> totals(turn.state()).leaking ? rule.prepare(turn) : BlockStep.NOTHING);
        replace(
                "rewards at epoch 0",
                AttestationRewards.class,
                rule -> around(rule, state -> state.period = Math.max(1, state.period)));
        replace(
                "total of the previous epoch's active set",
                AttestationRewards.class,
                rule -> around(rule, state -> totals(state).active = totals(state).previousActive));
        replace(
                "reward not scaled by participation",
                AttestationRewards.class,
                rule -> around(rule, state -> Arrays.fill(totals(state).voted, totals(state).previousActive)));
        order("old score used for the penalty", InactivityPenalties.class, InactivityScores.class);
    }

    private void addFinality() {
        for (int left = 0; left < 4; left++) {
            int without = left;
            replace(
                    "finality rule " + List.of("234", "23", "123", "12").get(left) + " missing",
                    Justification.class,
                    rule -> turn -> {
                        Finality before = turn.state().finality().copy();
                        BlockStep step = rule.prepare(turn);
                        finalizeWithout(turn.state(), before, without);
                        return step;
                    });
        }
        replace("leak judged before finality", Justification.class, rule -> turn -> {
            long delay = Math.max(turn.period() - 1, 0) - turn.state().finality().finalized;
            BlockStep step = rule.prepare(turn);
            turn.state().finality().leaking = delay > 4;
            totals(turn.state()).leaking = delay > 4;
            return step;
        });
    }

    private static void finalizeWithout(ProtocolState state, Finality before, int without) {
        Finality now = state.finality();
        int bits = now.justificationBits;
        long epoch = state.period;
        boolean[] met = {
            (bits & 0b1110) == 0b1110 && before.previousJustified + 3 == epoch,
            (bits & 0b110) == 0b110 && before.previousJustified + 2 == epoch,
            (bits & 0b111) == 0b111 && before.justified + 2 == epoch,
            (bits & 0b11) == 0b11 && before.justified + 1 == epoch
        };
        now.finalized = before.finalized;
        for (int rule = 0; rule < 4 && epoch > 1; rule++) {
            if (met[rule] && rule != without) {
                now.finalized = rule < 2 ? before.previousJustified : before.justified;
            }
        }
    }

    private void addSlashing() {
        correlation(
                "correlation uncapped",
                (row, slashed, active, columns) -> 3 * slashed / (active / 1_000_000_000L) * columns.effective()[row]);
        correlation(
                "correlation rounded to whole ETH",
                (row, slashed, active, columns) ->
                        columns.effective()[row] * Math.min(3 * slashed, active) / active * 1_000_000_000L);
        correlation(
                "correlation on balance",
                (row, slashed, active, columns) -> Math.min(3 * slashed, active)
                        / (active / 1_000_000_000L)
                        * (columns.balance()[row] / 1_000_000_000L));
        order("correlation after effective balances", EffectiveBalances.class, CorrelationPenalty.class);
        replace("ring reset at the wrong place", EpochResets.class, rule -> turn -> {
            BeaconPart beacon = turn.state().part(BeaconPart.class);
            int next = (int) ((turn.period() + 1) % beacon.slashingsLength());
            long kept = beacon.slashings(next);
            BlockStep step = rule.prepare(turn);
            return new BlockStep() {
                @Override
                public void apply(int from, int to) {}

                @Override
                public void finish() {
                    step.finish();
                    beacon.setSlashings(next, kept);
                    beacon.setSlashings((int) (turn.period() % beacon.slashingsLength()), 0);
                }
            };
        });
    }

    private void addQueuesAndBalances() {
        replace(
                "deposit carry forgotten",
                PendingDeposits.class,
                rule -> around(rule, state -> state.part(BeaconPart.class).depositGweiToConsume = 0));
        replace(
                "consolidation ignores withdrawable",
                PendingConsolidations.class,
                rule -> around(rule, state -> {
                    EthereumColumns columns = EthereumColumns.of(state);
                    for (PendingConsolidation move : state.part(BeaconPart.class).pendingConsolidations) {
                        columns.withdrawableEpoch()[move.source()] = 0;
                    }
                }));
        hysteresis(
                "hysteresis down at equality",
                (balance, effective) -> balance + 250_000_000L <= effective || effective + 1_250_000_000L < balance);
        hysteresis(
                "hysteresis up at equality",
                (balance, effective) -> balance + 250_000_000L < effective || effective + 1_250_000_000L <= balance);
    }

    private interface Penalty {
        long of(int row, long slashedGwei, long activeGwei, EthereumColumns columns);
    }

    private void correlation(String name, Penalty penalty) {
        replace(name, CorrelationPenalty.class, rule -> turn -> {
            ProtocolState state = turn.state();
            EthereumColumns columns = EthereumColumns.of(state);
            BeaconPart beacon = state.part(BeaconPart.class);
            long active = beacon.activeGwei(state, 1_000_000_000L);
            return (from, to) -> {
                for (int row = from; row < to; row++) {
                    if (columns.isSlashed(row) && columns.withdrawableEpoch()[row] == turn.period() + 4096) {
                        long taken = columns.take(row, penalty.of(row, beacon.slashingsSum(), active, columns));
                        turn.ledger()
                                .burn(columns.operator()[row], turn.ledger().cause("slash:wrong"), taken);
                        state.supply().add(-taken);
                    }
                }
            };
        });
    }

    private interface Moves {
        boolean when(long balanceGwei, long effectiveGwei);
    }

    private void hysteresis(String name, Moves moves) {
        replace(name, EffectiveBalances.class, rule -> turn -> {
            EthereumColumns columns = EthereumColumns.of(turn.state());
            return (from, to) -> {
                for (int row = from; row < to; row++) {
                    if (moves.when(columns.balance()[row], columns.effective()[row] * 1_000_000_000L)) {
                        columns.effective()[row] = (short) Math.min(
                                columns.balance()[row] / 1_000_000_000L,
                                electra().capIncrements(columns.isCompounding(row)));
                    }
                }
            };
        });
    }

    private static EthereumParameters.Slashing slashing(int multiplier, int windowEpochs, long minPenaltyQuotient) {
        return new EthereumParameters.Slashing(
                multiplier, windowEpochs, minPenaltyQuotient, 4096, Correlation.PER_INCREMENT);
    }

    private static EpochTotals totals(ProtocolState state) {
        return state.part(BeaconPart.class).totals;
    }

    private interface Change {
        void to(ProtocolState state);
    }

    /** The rule as it is, prepared on totals that are wrong for the moment. */
    private static Preparing around(Rule rule, Change change) {
        return turn -> {
            ProtocolState state = turn.state();
            EpochTotals totals = totals(state);
            EpochTotals right = totals.copy();
            long period = state.period;
            change.to(state);
            BlockStep step = rule.prepare(turn);
            state.period = period;
            totals.leaking = right.leaking;
            totals.active = right.active;
            System.arraycopy(right.voted, 0, totals.voted, 0, right.voted.length);
            return step;
        };
    }

    private interface Preparing {
        BlockStep prepare(Turn turn);
    }

    private void value(String name, UnaryOperator<EthereumParameters> parameters) {
        byName.put(name, new Mistake(parameters, Ethereum::epochFunction));
    }

    private void value(
            String name,
            UnaryOperator<EthereumParameters> parameters,
            Class<? extends Rule> type,
            Function<EthereumParameters, Rule> by) {
        byName.put(name, new Mistake(parameters, p -> swapped(Ethereum.epochFunction(p), type, rule -> by.apply(p))));
    }

    private void replace(String name, Class<? extends Rule> type, Function<Rule, Preparing> by) {
        byName.put(
                name,
                new Mistake(
                        p -> p,
                        p -> swapped(Ethereum.epochFunction(p), type, rule -> {
                            Preparing preparing = by.apply(rule);
                            return new Rule() {
                                @Override
                                public BlockStep prepare(Turn turn) {
                                    return preparing.prepare(turn);
                                }

                                @Override
                                public boolean isBarrier(ProtocolState state) {
                                    return true;
                                }
                            };
                        })));
    }

    /** {@code first} moves right before {@code second}. */
    private void order(String name, Class<? extends Rule> first, Class<? extends Rule> second) {
        byName.put(name, new Mistake(p -> p, p -> {
            List<Rule> rules = new ArrayList<>(Ethereum.epochFunction(p));
            Rule moved = rules.stream().filter(first::isInstance).findFirst().orElseThrow();
            rules.remove(moved);
            int place = rules.indexOf(
                    rules.stream().filter(second::isInstance).findFirst().orElseThrow());
            rules.add(place, moved);
            return rules;
        }));
    }

    private static List<Rule> swapped(List<Rule> rules, Class<? extends Rule> type, UnaryOperator<Rule> by) {
        return rules.stream()
                .map(rule -> type.isInstance(rule) ? by.apply(rule) : rule)
                .toList();
    }
}

package stakeout.scenarios.contract;

import static stakeout.scenarios.contract.Laws.require;
import static stakeout.scenarios.contract.Laws.requireEqual;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import stakeout.agents.World;
import stakeout.model.consensus.Intent;
import stakeout.model.ledger.Accounts;
import stakeout.model.protocol.Generic;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.state.ValidatorColumns;
import stakeout.scenarios.protocol.Families;

/** What every rule of a composed protocol keeps, tried in the protocol {@code generic} with that one rule replaced. */
final class RuleLaws {
    private static final int VALIDATORS = 10;
    /** A bijection of 0 … 9 without a fixed order: 3 is prime to 10. */
    private static int shuffled(int validator) {
        return (3 * validator + 4) % VALIDATORS;
    }

    private final Entry entry;
    private final Trial trial;

    RuleLaws(Entry entry, Trial trial) {
        this.entry = entry;
        this.trial = trial;
    }

    ImmutableList<Check> checks() {
        return ImmutableList.of(
                entry.check("every unit that moves is posted", this::everyUnitIsPosted),
                entry.check("nobody holds less than nothing", this::nothingBelowNothing),
                entry.check("the order of validators is no matter", this::orderIsNoMatter),
                entry.check("rows come out the same in blocks of any size", this::blocksAreNoMatter),
                entry.check("the same seed plays the same, on two threads at once too", this::sameSeedSameRows),
                entry.check("a branch has the same future and leaves the trunk alone", this::branches),
                entry.check("asking for expected pay changes nothing", this::askingChangesNothing),
                entry.check("columns it brings are registered and belong to it alone", this::columns));
    }

    private String keys() {
        String key = Families.ruleKinds().entrySet().stream()
                .filter(kind -> kind.getValue() == entry.kind())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return key + ": " + entry.example() + (entry.beside().isBlank() ? "" : ", " + entry.beside());
    }

    /** Ten validators of ten operators, no two with the same stake. */
    private World world() {
        StringBuilder population = new StringBuilder();
        for (int i = 0; i < VALIDATORS; i++) {
            population
                    .append("  - {name: g")
                    .append(i)
                    .append(", validators: 1, selfStake: 0.3, strategy: honest, stake: ")
                    .append(1_000_003 + 151_007 * i)
                    .append(" TOK}\n");
        }
        return trial.ofProtocol(keys(), population.toString());
    }

    private RulePlay play(IntUnaryOperator rowOf) {
        World world = world();
        return RulePlay.of((Generic) world.protocol(), world.genesis(), rowOf);
    }

    private RulePlay play() {
        return play(IntUnaryOperator.identity());
    }

    private void everyUnitIsPosted() {
        RulePlay play = play();
        BigInteger[] before = play.held();
        BigInteger supply = play.state.supply().get();
        Accounts accounts = play.ledger.accounts();
        for (int i = 0; i < RulePlay.PERIODS; i++) {
            long period = play.state.period;
            play.play(1);
            requireEqual(
                    play.state.supply().get().subtract(supply),
                    play.ledger.netIssuance(),
                    "in period %s supply changed by one amount and postings say another",
                    period);
            BigInteger[] now = play.held();
            for (int account = 0; account < accounts.size(); account++) {
                if (account != accounts.supply() && account != accounts.outside()) {
                    requireEqual(
                            now[account].subtract(before[account]),
                            play.ledger.income(account),
                            "by period %s %s holds one amount more and was posted another",
                            period,
                            accounts.name(account));
                }
            }
        }
    }

    private void nothingBelowNothing() {
        RulePlay play = play();
        for (int i = 0; i < RulePlay.PERIODS; i++) {
            play.play(1);
            Accounts accounts = play.ledger.accounts();
            BigInteger[] held = play.held();
            for (int account = 0; account < held.length; account++) {
                require(
                        account == accounts.outside() || held[account].signum() >= 0,
                        "after period %s %s holds %s",
                        play.state.period - 1,
                        accounts.name(account),
                        held[account]);
            }
            for (int row = 0; row < play.state.rows(); row++) {
                require(
                        play.protocol.stake(play.state, row) >= 0 && play.protocol.weight(play.state, row) >= 0,
                        "after period %s validator %s has stake %s and weight %s: a penalty above the stake",
                        play.state.period - 1,
                        row,
                        play.protocol.stake(play.state, row),
                        play.protocol.weight(play.state, row));
            }
        }
    }

    private void orderIsNoMatter() {
        RulePlay play = play();
        RulePlay shuffled = play(RuleLaws::shuffled);
        for (int i = 0; i < RulePlay.PERIODS && !play.asksChance(); i++) {
            play.play(1);
            shuffled.play(1);
            if (!play.asksChance()) {
                requireEqual(
                        play.digest(),
                        shuffled.digest(),
                        "after period %s rows in another order hold another amount",
                        play.state.period - 1);
            }
        }
    }

    private void blocksAreNoMatter() {
        RulePlay play = play();
        for (int i = 0; i < 120; i++) {
            RulePlay blocks = play.branch();
            play.play(1);
            blocks.disturb();
            if (!blocks.protocol.finality().halts(blocks.state)) {
                settle(blocks, 3);
            }
            blocks.state.period++;
            requireEqual(play.digest(), blocks.digest(), "after period %s, in blocks of 3", play.state.period - 1);
        }
    }

    private static void settle(RulePlay play, int blockRows) {
        List<BlockStep> group = new ArrayList<>();
        for (Rule rule : play.protocol.rules()) {
            if (rule.isBarrier(play.state)) {
                apply(group, play.state.rows(), blockRows);
            }
            group.add(rule.prepare(play.turn()));
        }
        apply(group, play.state.rows(), blockRows);
    }

    private static void apply(List<BlockStep> group, int rows, int blockRows) {
        for (int from = 0; from < rows; from += blockRows) {
            for (BlockStep step : group) {
                step.apply(from, Math.min(rows, from + blockRows));
            }
        }
        group.forEach(BlockStep::finish);
        group.clear();
    }

    private void sameSeedSameRows() {
        World world = world();
        Generic shared = (Generic) world.protocol();
        // One record serves every run and thread: what it kept in itself would show.
        Laws.requireSameOnTwoThreads(
                () -> {
                    RulePlay play = RulePlay.of(shared, world.genesis(), IntUnaryOperator.identity());
                    play.play(RulePlay.PERIODS);
                    return play.digest();
                },
                "the same rules and seed");
    }

    private void branches() {
        RulePlay trunk = play();
        for (int at : new int[] {5, 50, 50}) {
            trunk.play(at);
            String before = trunk.digest();
            RulePlay branch = trunk.branch();
            branch.play(100);
            requireEqual(before, trunk.digest(), "the trunk, after a branch was played on");
            RulePlay again = trunk.branch();
            again.play(100);
            requireEqual(branch.digest(), again.digest(), "two branches of one present, played alike");
        }
    }

    private void askingChangesNothing() {
        RulePlay play = play();
        for (int i = 0; i < 100; i++) {
            play.play(1);
            String before = play.digest();
            for (int row = 0; row < play.state.rows(); row++) {
                long votes = play.protocol.expectedPay(play.state, row, Intent.ATTEST);
                long absent = play.protocol.expectedPay(play.state, row, Intent.OFFLINE);
                require(
                        -absent <= play.protocol.stake(play.state, row)
                                && -votes <= play.protocol.stake(play.state, row),
                        "validator %s with %s is told that it can lose %s",
                        row,
                        play.protocol.stake(play.state, row),
                        -Math.min(votes, absent));
            }
            requireEqual(before, play.digest(), "after expected pay was asked for");
        }
    }

    private void columns() {
        RulePlay play = play();
        play.play(1);
        ValidatorColumns validators = play.state.validators();
        play.protocol
                .columns()
                .forEach(column -> require(
                        validators.has(column.name()),
                        "column %s is announced and not there after a period",
                        column.name()));
    }
}

package stakeout.model.rules.slashing;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import stakeout.model.Default;
import stakeout.model.arithmetic.Ratio;
import stakeout.model.ledger.Accounts;
import stakeout.model.quantity.Share;
import stakeout.model.rules.StakeBook;
import stakeout.model.rules.Turn;
import stakeout.model.state.ValidatorColumns;

/**
 * Where slashed stake goes: each share rounded down, the rest is burned. Sources: [consensus-specs] whistleblower reward;
 * [polkadot-docs] slashes go to the treasury.
 *
 * @param reporter to the operator of the proposer who included the evidence; burned where nobody is named
 * @param treasury to the treasury
 */
public record SlashProceeds(
        @Default("0") Share reporter, @Default("0") Share treasury) {
    public static final SlashProceeds BURNED =
            new SlashProceeds(new Share(BigDecimal.ZERO), new Share(BigDecimal.ZERO));

    public SlashProceeds {
        checkArgument(
                reporter.value().add(treasury.value()).compareTo(BigDecimal.ONE) <= 0,
                "reporter (%s) and treasury (%s) must not sum above 1.\nMaybe 0.001 and 0.",
                reporter,
                treasury);
    }

    /**
     * Splits what was taken and hands every part to a taker.
     *
     * @param reporterRow the validator who included the evidence, or −1
     */
    void split(Turn turn, long amount, int reporterRow, Taker taker) {
        Accounts accounts = turn.ledger().accounts();
        long toReporter = reporterRow < 0 ? 0 : Ratio.of(reporter.value()).of(amount);
        long toTreasury = Ratio.of(treasury.value()).of(amount);
        if (toReporter > 0) {
            int operator = turn.state().validators().ints(ValidatorColumns.OPERATOR)[reporterRow];
            taker.take(toReporter, accounts.operator(operator));
        }
        taker.take(toTreasury, accounts.treasury());
        taker.take(amount - toReporter - toTreasury, accounts.supply());
    }

    /** Takes base units to an account. */
    @FunctionalInterface
    interface Taker {
        void take(long amount, int account);
    }

    /**
     * Takes from a validator's bonded stake.
     *
     * @param amount base units, at most its stake
     * @param cause as registered with the ledger
     * @param reporterRow the validator who included the evidence, or −1
     */
    public void take(Turn turn, int row, long amount, int cause, int reporterRow) {
        StakeBook book = StakeBook.of(turn.state());
        split(turn, amount, reporterRow, (part, account) -> book.take(turn, row, part, cause, account));
    }

    /** As {@link #take}, reported by nobody, from a validator for the vote that it lacks in this period: whoever lost that is charged. */
    void takeFromAbsent(Turn turn, int row, long amount, int cause) {
        StakeBook book = StakeBook.of(turn.state());
        split(turn, amount, -1, (part, account) -> book.takeFromAbsent(turn, row, part, cause, account));
    }

    /** Takes from what delegators of a validator have on the way out. */
    public void takeFromPart(Turn turn, int row, long amount, int cause, int reporterRow) {
        StakeBook book = StakeBook.of(turn.state());
        int operator = turn.state().validators().ints(ValidatorColumns.OPERATOR)[row];
        int from = turn.ledger().accounts().delegatorsOf(operator);
        split(turn, amount, reporterRow, (part, account) -> {
            turn.ledger().move(from, account, cause, part);
            book.arrive(turn, account, part);
        });
    }
}

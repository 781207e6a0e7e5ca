package stakeout.scenarios.assess;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Stream;
import stakeout.model.economy.BorrowedFinancing;
import stakeout.model.economy.BoughtFinancing;
import stakeout.model.economy.Economy;
import stakeout.model.economy.Financing;
import stakeout.model.economy.ShortHedgedFinancing;
import stakeout.model.protocol.Token;
import stakeout.model.quantity.Money;
import stakeout.model.quantity.Share;
import stakeout.results.report.Figures;
import stakeout.scenarios.load.UserMistake;

/**
 * On what terms stake is to be had by those who did not own it all along. The ways are those of a scenario's {@code financing:}, and
 * what they cost beside owning is what a run would book.
 *
 * @param floating tokens that can be bought at some price; absent for those that are not staked
 * @param elasticity of their supply, above 0
 * @param borrowRate interest a year on tokens borrowed
 * @param hedge value sold short, as a multiple of that of the stake, above 0
 * @param shortFee a year, on that value
 */
public record FinancingTerms(
        Optional<Money> floating, BigDecimal elasticity, Share borrowRate, BigDecimal hedge, Share shortFee) {
    private static final double DAYS_A_YEAR = 365.25;
    /** Money in tokens at the price before. */
    private static final double ONE = 1;

    public FinancingTerms {
        floating.ifPresent(money -> checkArgument(money.amount().signum() > 0, "--float (%s) must be above 0.", money));
        checkArgument(elasticity.signum() > 0, "--elasticity (%s) must be above 0.\nMaybe 1.", elasticity);
        checkArgument(hedge.signum() > 0, "--hedge (%s) must be above 0.\nMaybe 1: as much as is staked.", hedge);
    }

    /** @throws UserMistake if what can be bought is another token */
    void check(Token token) {
        floating.ifPresent(money -> {
            if (!money.isIn(token)) {
                throw UserMistake.of(
                        "--float (" + money + ") must be in " + token.symbol() + " or " + token.baseUnit() + ".");
            }
        });
    }

    /**
     * One way to come by the stake.
     *
     * @param way {@code borrowed}
     * @param terms in words
     * @param more what it costs beside owning, tokens at the price before; absent where it is not to be had so
     * @param whyNot empty where it is
     */
    record Way(String way, String terms, Optional<Double> more, String whyNot) {}

    /**
     * What each way costs beside owning.
     *
     * @param stake of the coalition, tokens
     * @param days that it is held
     * @param fall of the price
     */
    ImmutableList<Way> ways(Network network, double stake, double days, double fall) {
        Token token = network.protocol().protocol().token();
        ImmutableList.Builder<Way> ways = ImmutableList.builder();
        ways.add(new Way("owned", "all along", Optional.of(0.0), ""));
        ways.add(bought(network, token, stake, fall));
        ways.add(way(
                "borrowed",
                "at " + percent(borrowRate) + " a year",
                new BorrowedFinancing(borrowRate),
                token,
                stake,
                days,
                fall));
        ways.add(way(
                "short-hedged",
                Figures.of(hedge.doubleValue()) + " times its value sold short, at " + percent(shortFee) + " a year",
                new ShortHedgedFinancing(hedge, shortFee),
                token,
                stake,
                days,
                fall));
        return ways.build();
    }

    private Way bought(Network network, Token token, double stake, double fall) {
        String way = "bought";
        Optional<BigInteger> open = floating.isPresent()
                ? floating.map(money -> money.wideBaseUnits(token))
                : network.protocol()
                        .supply()
                        .map(all -> all.wideBaseUnits(token).subtract(network.total()));
        if (open.isEmpty() || open.get().signum() <= 0) {
            return new Way(way, "", Optional.empty(), "nobody says how much can be bought (--float)");
        }
        double tokens = token.tokens(open.get()).doubleValue();
        String terms = "out of " + Figures.of(tokens) + " " + token.symbol()
                + (floating.isPresent() ? "" : " not staked") + ", elasticity "
                + Figures.of(elasticity.doubleValue());
        if (stake >= tokens) {
            return new Way(way, terms, Optional.empty(), "so much is not to be had");
        }
        Money whole = new Money(new BigDecimal(open.get()), token.baseUnit());
        return way(
                way,
                terms,
                new BoughtFinancing(Optional.of(whole), elasticity, Optional.empty(), Optional.empty()),
                token,
                stake,
                0,
                fall);
    }

    private static Way way(
            String way, String terms, Financing financing, Token token, double stake, double days, double fall) {
        Economy economy = new Economy(token.symbol(), ONE, fall, 0, false, 0, 0, ImmutableMap.of());
        Financing.Stake financed = new Financing.Stake(stake, stake, token, economy);
        double once = Stream.of(financing.atStart(financed), financing.onSuccess(financed))
                .flatMap(Optional::stream)
                .mapToDouble(Financing.Payment::amount)
                .sum();
        double yearly =
                financing.perYear(financed).map(Financing.Payment::amount).orElse(0.0);
        double more = once + (yearly == 0 ? 0 : yearly * days / DAYS_A_YEAR);
        return Double.isNaN(more)
                ? new Way(way, terms, Optional.empty(), "not settled, so that interest goes on")
                : new Way(way, terms, Optional.of(more), "");
    }

    private static String percent(Share share) {
        return WhatIf.percent(share.toDouble());
    }
}

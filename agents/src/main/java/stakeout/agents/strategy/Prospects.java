package stakeout.agents.strategy;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import stakeout.agents.coalition.Orders;
import stakeout.model.consensus.Intent;
import stakeout.model.economy.Economy;
import stakeout.model.protocol.Protocol;
import stakeout.model.quantity.Rate;
import stakeout.model.quantity.TimeScale;
import stakeout.model.state.ValidatorColumns;

/**
 * What an operator can work out about the payoffs of its validators, from the rules' own amounts at the last period's facts and
 * the costs the scenario declares. All amounts are base units a period.
 */
public final class Prospects {
    private final Protocol protocol;
    private final Board board;
    private final Orders orders;
    private final TimeScale scale;
    private final double verificationCost;
    private final double operationCost;
    private ImmutableMap<String, Double> publicFacts;
    private long publicFactsAt = -1;

    public Prospects(Protocol protocol, Board board, Orders orders, Optional<Economy> economy) {
        this.protocol = protocol;
        this.board = board;
        this.orders = orders;
        scale = TimeScale.of(protocol.period());
        verificationCost =
                economy.map(e -> baseUnits(e, e.verificationMicros())).orElse(0.0);
        operationCost = economy.map(e -> baseUnits(e, e.operationMicros())).orElse(0.0);
    }

    private double baseUnits(Economy economy, long micros) {
        double tokens = micros / (Economy.MICROS * economy.price());
        return tokens * StrictMath.pow(10, protocol.token().decimals());
    }

    /** What the row gains (+) or loses (−) under an intent. */
    public double pay(int row, byte intent) {
        return protocol.expectedPay(board.state(), row, intent);
    }

    /** What verifying costs one validator. */
    public double verificationCost() {
        return verificationCost;
    }

    /** What being online costs one validator. */
    public double operationCost() {
        return operationCost;
    }

    /** What everybody can know, by name, to be told with a testimony. */
    public ImmutableMap<String, Double> publicFacts() {
        if (board.looks() != publicFactsAt) {
            publicFactsAt = board.looks();
            publicFacts = ImmutableMap.<String, Double>builder()
                    .putAll(board.facts())
                    .put("verification-cost", verificationCost)
                    .put("operation-cost", operationCost)
                    .buildOrThrow();
        }
        return publicFacts;
    }

    /** What an operator knows beyond that of the validator it reckons with, by name: its stake in base units. */
    public ImmutableMap<String, Double> ownFacts(int row) {
        return ImmutableMap.of("stake", (double) stake(row));
    }

    /** The share of periods so far in which an invalid block stood for votes, in [0, 1]. */
    public double invalidFrequency() {
        return board.invalidFrequency();
    }

    /** The intent ordered of an operator, or attesting where there is no order. */
    public byte orderOrAttest(int row) {
        byte order = orders.of(board.state().validators().ints(ValidatorColumns.OPERATOR)[row]);
        return order == Orders.NONE ? Intent.ATTEST : order;
    }

    /** The first active row of a range, or −1 if none is active. */
    public int firstActive(Rows rows) {
        for (int row = rows.from(); row < rows.to(); row++) {
            if (protocol.weight(board.state(), row) > 0) {
                return row;
            }
        }
        return -1;
    }

    /** Base units bonded to a validator, own and delegated. */
    public long stake(int row) {
        return protocol.stake(board.state(), row);
    }

    /** The chance in one period of what has the chance of a rate. */
    public double perPeriod(Rate rate) {
        return rate.probabilityPerPeriod(scale);
    }

    /** How many periods make a year. */
    public double periodsPerYear() {
        return protocol.period().perYear();
    }
}

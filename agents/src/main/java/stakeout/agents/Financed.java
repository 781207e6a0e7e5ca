package stakeout.agents;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stakeout.model.economy.Economy;
import stakeout.model.economy.Financing;
import stakeout.model.economy.Financing.Payment;
import stakeout.model.ledger.Ledger;
import stakeout.model.protocol.Census;
import stakeout.model.protocol.Token;
import stakeout.model.state.Roster;

/**
 * Attackers' own stake that was not theirs all along: what it costs to have it, booked to each operator by its own stake when the run
 * begins. The honest twin has no attackers and pays nothing of it.
 */
final class Financed {
    private final Stage stage;
    private final List<Position> positions = new ArrayList<>();
    private final double periodsPerYear;
    private long periods;
    private boolean closed;

    private record Position(int operator, Financing financing, Financing.Stake stake) {}

    Financed(Stage stage) {
        this.stage = stage;
        periodsPerYear = stage.protocol.period().perYear();
        stage.world.economy().ifPresent(this::open);
    }

    private void open(Economy economy) {
        Census census = new Census(stage.holdings.operators());
        stage.protocol.census(stage.chain.state(), census);
        Roster roster = stage.world.genesis().roster();
        Token token = stage.protocol.token();
        economy.financing().forEach((group, financing) -> {
            int index = roster.group(group);
            double all = 0;
            List<Integer> members = new ArrayList<>();
            for (int operator = 0; operator < roster.operators(); operator++) {
                if (roster.groupOf()[operator] == index && isAttacking(group)) {
                    members.add(operator);
                    all += own(census, roster, operator, token);
                }
            }
            for (int operator : members) {
                positions.add(new Position(
                        operator,
                        financing,
                        new Financing.Stake(own(census, roster, operator, token), all, token, economy)));
            }
        });
        positions.forEach(position -> pay(position, position.financing.atStart(position.stake)));
    }

    private boolean isAttacking(String group) {
        return stage.attacks.stream().anyMatch(attack -> attack.groups().contains(group));
    }

    /** Tokens of an operator's own. */
    private static double own(Census census, Roster roster, int operator, Token token) {
        BigInteger own = census.stake
                .get(operator)
                .multiply(BigInteger.valueOf(roster.ownStakePpb()[operator]))
                .divide(BigInteger.valueOf(Roster.PPB));
        return token.tokens(own).doubleValue();
    }

    /** After so many further periods: what runs by the year is paid up to now, so that roundings do not add up. */
    void pass(long more) {
        long before = periods;
        periods += more;
        for (Position position : positions) {
            position.financing
                    .perYear(position.stake)
                    .ifPresent(due -> move(position, due.cause(), micros(due, periods) - micros(due, before)));
        }
    }

    private long micros(Payment perYear, long after) {
        return micros(perYear.amount() * (after / periodsPerYear));
    }

    /** The first attack has succeeded: the price has fallen. */
    void fall() {
        if (!closed) {
            closed = true;
            positions.forEach(position -> pay(position, position.financing.onSuccess(position.stake)));
        }
    }

    private void pay(Position position, Optional<Payment> payment) {
        payment.ifPresent(due -> move(position, due.cause(), micros(due.amount())));
    }

    private static long micros(double amount) {
        return (long) StrictMath.floor(amount * Economy.MICROS);
    }

    private void move(Position position, String cause, long micros) {
        Ledger cash = stage.cash;
        int index = cash.cause(cause);
        int account = cash.accounts().operator(position.operator);
        int outside = cash.accounts().outside();
        if (micros >= 0) {
            cash.move(account, outside, index, micros);
        } else {
            cash.move(outside, account, index, -micros);
        }
    }
}

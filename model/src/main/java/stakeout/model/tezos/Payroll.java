package stakeout.model.tezos;

import stakeout.model.ledger.Accounts;
import stakeout.model.ledger.Ledger;
import stakeout.model.rules.StakeBook;
import stakeout.model.rules.Turn;
import stakeout.model.rules.delegation.DelegationBook;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/** Pays rewards of the present cycle to bakers and their stakers; see {@link BakingPower#split}. */
final class Payroll {
    private final ProtocolState state;
    private final Ledger ledger;
    private final Accounts accounts;
    private final BakingPower power;
    private final int[] operator;
    private final long[] stake;
    private final long[] external;
    private final long[] spendable;
    private final long[] edge;
    private final long[] frozenPower;
    private final long[] delegatedPower;

    Payroll(Turn turn, BakingPower power) {
        state = turn.state();
        ledger = turn.ledger();
        accounts = ledger.accounts();
        this.power = power;
        ValidatorColumns columns = state.validators();
        operator = columns.ints(ValidatorColumns.OPERATOR);
        stake = columns.longs(StakeBook.STAKE);
        external = columns.longs(StakeBook.DELEGATED);
        spendable = columns.longs(BakerColumns.SPENDABLE);
        edge = columns.longs(DelegationBook.COMMISSION_PPB);
        CycleBook cycles = CycleBook.of(state);
        frozenPower = cycles.frozenPower(cycles.cycle());
        delegatedPower = cycles.delegatedPower(cycles.cycle());
    }

    /** Issues a reward to a baker for one cause; its edge on the stakers' part is a commission. */
    void pay(int row, long reward, int cause, int commission) {
        BakingPower.Split split = power.split(
                reward, frozenPower[row], delegatedPower[row], stake[row] - external[row], external[row], edge[row]);
        spendable[row] += split.spendable();
        external[row] += split.stakers();
        stake[row] += split.bakerFrozen() + split.edge() + split.stakers();
        ledger.issue(accounts.operator(operator[row]), cause, split.bakerFrozen() + split.spendable());
        ledger.issue(accounts.operator(operator[row]), commission, split.edge());
        ledger.issue(accounts.delegatorsOf(operator[row]), cause, split.stakers());
        state.supply().add(reward);
    }
}

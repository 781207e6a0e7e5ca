package stakeout.model.rules.slashing;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.Set;
import stakeout.model.TypeNames;
import stakeout.model.arithmetic.Ratio;
import stakeout.model.consensus.Offence;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Setting;
import stakeout.model.rules.StakeBook;
import stakeout.model.rules.Turn;
import stakeout.model.rules.exit.Departures;
import stakeout.model.rules.selection.SelectionRule;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.ValidatorColumns;

/** Takes in evidence, removes offenders, and slashes those whose judgement has fallen due. */
public record Judgement(
        SlashingRule slashing, SlashProceeds proceeds, SelectionRule selection, Departures departures, Setting setting)
        implements Rule {
    /** Column (long): 1 + the last period for which the validator was punished; only once somebody was. */
    public static final String PUNISHED = "punishedPeriod";

    /** Every simple rule, in an order that depends on the composition alone. */
    private ImmutableList<SimpleSlashing> simpleRules() {
        Set<SimpleSlashing> rules = new LinkedHashSet<>();
        for (Offence.Kind kind : Offence.Kind.values()) {
            rules.addAll(slashing.against(kind));
        }
        return ImmutableList.copyOf(rules);
    }

    private static String cause(Offence.Kind kind) {
        return "slash:" + TypeNames.of(kind);
    }

    /**
     * Evidence has entered. An offence counts once; of one who was removed before, nothing counts.
     *
     * @return whether it was punished
     */
    public boolean punish(Turn turn, Offence offence, int proposer) {
        ProtocolState state = turn.state();
        ImmutableList<SimpleSlashing> rules = slashing.against(offence.kind());
        ValidatorColumns validators = state.validators();
        byte[] status = validators.bytes(StakeBook.STATUS);
        int row = offence.row();
        boolean escaped =
                (status[row] & StakeBook.LEFT) != 0 && !departures.exit().slashable();
        if (rules.isEmpty() || escaped || (status[row] & (StakeBook.BARRED | StakeBook.GONE)) != 0) {
            return false;
        }
        long[] punished = validators.addLongs(PUNISHED);
        if (punished[row] > offence.period()) {
            return false;
        }
        punished[row] = offence.period() + 1;
        status[row] |= StakeBook.SLASHED;
        ImmutableList<SimpleSlashing> all = simpleRules();
        long weight = weightAtOffence(state, row);
        boolean removed = false;
        for (SimpleSlashing rule : rules) {
            removed |= rule.removes();
            if (rule.isAtOnce()) {
                slash(turn, row, offence.period(), Long.MAX_VALUE, rule.share(null), offence.kind(), proposer);
            } else {
                log(state, offence, proposer, all.indexOf(rule), weight);
            }
        }
        if (removed) {
            StakeBook.of(state).dismiss(state, row, selection.seats(validators.longs(StakeBook.WEIGHT)[row]));
            status[row] |= StakeBook.BARRED;
            departures.begin(state, row);
        }
        return true;
    }

    /** The weight on duty; of one who is off duty already, what its stake would weigh at the mean of those on duty. */
    private static long weightAtOffence(ProtocolState state, int row) {
        StakeBook book = StakeBook.of(state);
        long weight = state.validators().longs(StakeBook.WEIGHT)[row];
        if (weight > 0 || book.selectedStake.isZero()) {
            return weight;
        }
        return Ratio.of(book.selectedWeight.get(), book.selectedStake.get())
                .of(state.validators().longs(StakeBook.STAKE)[row]);
    }

    private void log(ProtocolState state, Offence offence, int proposer, int ruleIndex, long weight) {
        SimpleSlashing rule = simpleRules().get(ruleIndex);
        OffenceLog log = state.part(OffenceLog.class);
        int entry = log.append();
        log.rule[entry] = ruleIndex;
        log.row[entry] = offence.row();
        log.reporter[entry] = proposer;
        log.period[entry] = state.period;
        log.committed[entry] = offence.period();
        log.weight[entry] = weight;
        log.stake[entry] = state.validators().longs(StakeBook.STAKE)[offence.row()];
        log.kind[entry] = offence.kind();
        log.judged[entry] = false;
        log.total.set(entry, 0);
        StakeBook book = StakeBook.of(state);
        book.selectedWeight.addTo(log.total, entry);
        log.due[entry] = state.period + rule.delayPeriods(setting);
        log.next = Math.min(log.next, log.due[entry]);
        StakeBook.lock(state, offence.row(), log.due[entry]);
    }

    /** Other rules judge from now on: those that awaited one which is no more go free. */
    public void takeOver(ProtocolState state, Judgement before) {
        ImmutableList<SimpleSlashing> old = before.simpleRules();
        ImmutableList<SimpleSlashing> now = simpleRules();
        state.part(OffenceLog.class).renumber(index -> now.indexOf(old.get(index)));
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return state.part(OffenceLog.class).next <= state.period;
    }

    @Override
    public BlockStep prepare(Turn turn) {
        ProtocolState state = turn.state();
        OffenceLog log = state.part(OffenceLog.class);
        if (log.next > state.period) {
            return BlockStep.NOTHING;
        }
        ImmutableList<SimpleSlashing> rules = simpleRules();
        long widest = 1;
        for (int index = 0; index < rules.size(); index++) {
            widest = Math.max(widest, rules.get(index).windowPeriods(setting));
            judge(turn, log, index, rules.get(index));
        }
        log.forgetBefore(state.period - widest + 1);
        log.next = Long.MAX_VALUE;
        for (int i = 0; i < log.size; i++) {
            log.next = log.judged[i] ? log.next : Math.min(log.next, log.due[i]);
        }
        return BlockStep.NOTHING;
    }

    private void judge(Turn turn, OffenceLog log, int index, SimpleSlashing rule) {
        long now = turn.period();
        long first = now - rule.windowPeriods(setting) + 1;
        BigInteger total = null;
        Ratio share = Ratio.ZERO;
        for (int i = 0; i < log.size; i++) {
            if (log.rule[i] != index || log.judged[i] || log.due[i] > now) {
                continue;
            }
            BigInteger ownTotal = log.total.get(i);
            if (ownTotal.signum() > 0 && !ownTotal.equals(total)) {
                total = ownTotal;
                share = rule.share(log.crowd(index, first, now, total));
            }
            log.judged[i] = true;
            Ratio ownShare = ownTotal.signum() > 0 ? share : Ratio.ZERO;
            slash(turn, log.row[i], log.committed[i], log.stake[i], ownShare, log.kind[i], log.reporter[i]);
        }
    }

    private void slash(
            Turn turn, int row, long committed, long stakeThen, Ratio share, Offence.Kind kind, int reporter) {
        int cause = turn.ledger().cause(cause(kind));
        long stakeNow = turn.state().validators().longs(StakeBook.STAKE)[row];
        proceeds.take(turn, row, share.of(Math.min(stakeThen, stakeNow)), cause, reporter);
        departures.slashParts(
                turn, row, committed, share, loss -> proceeds.takeFromPart(turn, row, loss, cause, reporter));
    }
}

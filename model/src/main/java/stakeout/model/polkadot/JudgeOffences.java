package stakeout.model.polkadot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import stakeout.model.rules.BlockStep;
import stakeout.model.rules.Rule;
import stakeout.model.rules.Turn;
import stakeout.model.state.ProtocolState;

/**
 * Weighs what was reported: all offenders of an era together decide what each of them loses, also those judged before.
 *
 * <p>Who is judged higher than before owes the difference, {@code deferEras} after the offence ({@link SlashSpan}), and counts as slashed
 * from now on. Who was reported is disabled until the era ends, up to a third of the set, the highest fractions first. Source: [polkadot-sdk]
 * substrate/frame/offences/src/lib.rs, substrate/frame/staking-async/src/pallet/impls.rs (on_new_offences). Unlike there one session
 * stands for the era: offences of one era, not of one session, count together.
 */
public record JudgeOffences(PolkadotParameters.Slashing slashing) implements Rule {
    @Override
    public BlockStep prepare(Turn turn) {
        PolkadotChain chain = PolkadotChain.at(turn.state());
        Offences offences = chain.offences;
        int firstNew = offences.firstNew();
        if (firstNew == offences.size()) {
            return BlockStep.NOTHING;
        }
        for (int offence = firstNew; offence < offences.size(); offence++) {
            boolean isFirstOfEra = true;
            for (int other = firstNew; other < offence; other++) {
                isFirstOfEra &= offences.era(other) != offences.era(offence);
            }
            if (isFirstOfEra) {
                judge(turn, chain, offences.era(offence));
            }
        }
        disable(turn, chain, firstNew);
        offences.lookedAtAll();
        return BlockStep.NOTHING;
    }

    private void judge(Turn turn, PolkadotChain chain, long era) {
        byte[] status = turn.state().validators().bytes(PolkadotColumns.STATUS);
        Offences offences = chain.offences;
        int fraction = EquivocationSlash.fraction(
                slashing.multiplier(),
                offences.countIn(era),
                chain.exposures(era).seats());
        for (int offence = 0; offence < offences.size(); offence++) {
            if (offences.era(offence) == era) {
                SlashSpan span = offences.span(offence).with(fraction);
                if (span.isHigher()) {
                    status[offences.row(offence)] |= PolkadotColumns.SLASHED;
                    offences.raise(offence, span.nowPpb());
                    offences.defer(
                            offences.row(offence),
                            span,
                            era,
                            SlashTiming.dueEra(era, slashing.deferEras()),
                            offences.reporter(offence));
                }
            }
        }
    }

    private static void disable(Turn turn, PolkadotChain chain, int firstNew) {
        byte[] status = turn.state().validators().bytes(PolkadotColumns.STATUS);
        Offences offences = chain.offences;
        List<Integer> order = new ArrayList<>();
        for (int offence = firstNew; offence < offences.size(); offence++) {
            if (chain.active().seatOf(offences.row(offence)) >= 0) {
                order.add(offence);
            }
        }
        order.sort(
                Comparator.comparing((Integer offence) -> offences.span(offence).nowPpb(), Comparator.reverseOrder()));
        int most = (chain.active().seats() - 1) / 3;
        for (int i = 0; i < Math.min(most, order.size()); i++) {
            status[offences.row(order.get(i))] |= PolkadotColumns.DISABLED;
        }
    }

    @Override
    public boolean isBarrier(ProtocolState state) {
        return true;
    }
}

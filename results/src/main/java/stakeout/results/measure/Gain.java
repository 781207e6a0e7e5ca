package stakeout.results.measure;

import com.google.common.collect.ImmutableSet;

/** What owners have at the end of a run beyond what they had at its beginning, in tokens or money, once all has settled. */
interface Gain extends Measure {
    /** Whose gain. */
    Owner owner();

    /** In which asset. */
    Asset in();

    @Override
    default Unit unit() {
        return in().unit();
    }

    @Override
    default ImmutableSet<String> reads() {
        return ImmutableSet.of("ledger.postings", "cash.postings");
    }

    @Override
    default RunValue run() {
        return RunValue.LAST;
    }

    @Override
    default boolean needsSettlement() {
        return true;
    }
}

package org.example.standing;

import com.google.common.collect.ImmutableList;
import stakeout.model.Catalogue;

/** What this jar adds to the words of scenario files; META-INF/services names it. */
public final class StandingCatalogue implements Catalogue {
    @Override
    public ImmutableList<Class<? extends Record>> types() {
        return ImmutableList.of(StandingDowntime.class, BrinkStrategy.class, RollingSilence.class, MeanStrikes.class);
    }
}

package stakeout.results.measure.planted;

import stakeout.results.planted.PlantedTestimony;

/** Measures what agents say, on purpose. */
public class CredulousMeasure {
    void takesTestimony(PlantedTestimony testimony) {}

    int readsTestimony(Object recording) {
        return ((PlantedTestimony) recording).why.length();
    }
}

package stakeout.results.planted;

/** Stands for any table of what agents say they meant. */
public class PlantedTestimony {
    /** Why, as they say. */
    public String why = "";
}

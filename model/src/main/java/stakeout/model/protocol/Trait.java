package stakeout.model.protocol;

/** What a protocol has that an attack may need or that decides what an attack leads to. */
public enum Trait {
    FINALITY("blocks or epochs become final by a quorum of weight"),
    HALTS_WITHOUT_QUORUM("without a quorum no further period is settled: the chain stands still"),
    INACTIVITY_LEAK("absent weight is burned while finality is missing"),
    PUNISHES_EQUIVOCATION("two conflicting votes are provable and punished"),
    VOTES_LINK_CHECKPOINTS(
            "a vote names the checkpoint it builds on, so that one that reaches around another is provable and punished"),
    PUNISHES_DOWNTIME("missing too many votes in a window is punished by removal"),
    DELEGATION("others bond stake to validators and can move it"),
    INCLUSION_BY_SLOT(
            "each slot's proposer chooses which votes its block includes, and a later one may still include them, late"),
    PROPOSER_INCLUDES_VOTES("whoever proposes a period's block chooses which votes enter the chain"),
    SLOT_VOTES("in every slot a committee votes for a block, and the heaviest fork goes on"),
    LONGEST_CHAIN("the longest chain goes on, whoever made its blocks"),
    REVEALED_RANDOMNESS("every block adds to the randomness that draws later proposers");

    private final String meaning;

    Trait(String meaning) {
        this.meaning = meaning;
    }

    /** What it says of a protocol, in words that go on a sentence. */
    public String meaning() {
        return meaning;
    }
}

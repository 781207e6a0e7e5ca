package stakeout.visualizer.moment;

/** What a validator is or does, as a picture tells it apart: its trouble before its behaviour. */
public enum ValidatorKind {
    HONEST("verified and voted"),
    LAZY("voted without verifying"),
    ADVERSARIAL("did what a coalition ordered"),
    OFFLINE("offline"),
    EXITING("on its way out"),
    JAILED("jailed"),
    SLASHED("slashed, pale once it has left"),
    PENDING("waits to be admitted"),
    EXITED("gone");

    private final String meaning;

    ValidatorKind(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }
}

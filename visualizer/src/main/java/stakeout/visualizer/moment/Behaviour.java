package stakeout.visualizer.moment;

/** What an operator did in the last period, for most of its active validators. */
public enum Behaviour {
    HONEST("honest: verified and voted"),
    LAZY("lazy: voted without verifying"),
    ADVERSARIAL("adversarial: did what a coalition ordered"),
    OFFLINE("offline: most of it did not vote"),
    GONE("no active validators");

    private final String meaning;

    Behaviour(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }

    /**
     * Of an operator at a moment. Judged by what was done; where only the arrival of votes is known, an operator that an ongoing
     * attack orders about counts as adversarial, and one whose group plays {@code lazy} as lazy. Before the first step nobody has
     * failed in anything.
     */
    public static Behaviour of(Moment moment, int operator) {
        OperatorColumns columns = moment.operators();
        if (columns.active[operator] == 0) {
            return GONE;
        }
        if (!moment.isBegun()) {
            return HONEST;
        }
        return columns.knowsDeeds ? byDeeds(columns, operator) : byVotes(moment, operator);
    }

    private static Behaviour byDeeds(OperatorColumns columns, int operator) {
        int most = columns.attesting[operator];
        Behaviour behaviour = HONEST;
        if (columns.unchecked[operator] > most) {
            most = columns.unchecked[operator];
            behaviour = LAZY;
        }
        if (columns.hostile(operator) > most) {
            most = columns.hostile(operator);
            behaviour = ADVERSARIAL;
        }
        return columns.offline[operator] > most ? OFFLINE : behaviour;
    }

    private static Behaviour byVotes(Moment moment, int operator) {
        RunCard run = moment.run();
        if (moment.isMember(operator) && moment.happenings().isAttackOn(moment.step())) {
            return ADVERSARIAL;
        }
        if (moment.operators().missing(operator) > 0.5) {
            return OFFLINE;
        }
        return run.strategies().getOrDefault(run.group(operator), "").equals("lazy") ? LAZY : HONEST;
    }
}

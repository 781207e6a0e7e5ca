package stakeout.agents;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stakeout.model.observe.EndFacts;
import stakeout.model.observe.Event;
import stakeout.model.observe.Move;
import stakeout.model.observe.Observer;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.Testimony;
import stakeout.model.observe.WorldFacts;
import stakeout.model.protocol.Protocol;
import stakeout.model.protocol.Standings;
import stakeout.model.protocol.ValidatorStatus;
import stakeout.model.state.ValidatorColumns;

/** Writes down what a test needs of a run, as text where runs are compared. */
final class Notes implements Observer {
    final List<Event> events = new ArrayList<>();
    final List<Move> moves = new ArrayList<>();
    final List<Testimony> testimonies = new ArrayList<>();
    /** One line a step: everything that a recording could see. */
    final List<String> steps = new ArrayList<>();

    final List<byte[]> intents = new ArrayList<>();
    final List<Double> participation = new ArrayList<>();
    final List<Long> finalized = new ArrayList<>();
    private BigInteger supplyAtStart;
    private Protocol protocol;
    EndFacts end;

    @Override
    public void begin(WorldFacts world) {
        supplyAtStart = world.state().supply().get();
        protocol = world.protocol();
    }

    @Override
    public void step(StepFacts facts) {
        if (!facts.state()
                .supply()
                .get()
                .subtract(supplyAtStart)
                .equals(facts.ledger().netIssuance())) {
            throw new AssertionError("period " + facts.period() + ": supply moved by "
                    + facts.state().supply().get().subtract(supplyAtStart) + ", postings by "
                    + facts.ledger().netIssuance());
        }
        checkStandings(facts);
        checkChain(facts);
        byte[] bytes = Arrays.copyOf(facts.intents().bytes(), facts.state().rows());
        intents.add(bytes);
        participation.add(facts.census().participation());
        finalized.add(facts.state().finality().finalized);
        long stakes = 0;
        for (int row = 0; row < facts.state().rows(); row++) {
            stakes = 31 * stakes + protocol.stake(facts.state(), row);
        }
        steps.add(facts.step() + " " + facts.period() + " " + facts.state().finality().finalized + " "
                + facts.branches() + " " + facts.conflictingFinality() + " "
                + facts.ledger().netIssuance() + " "
                + Arrays.hashCode(bytes) + " " + stakes + " "
                + cash(facts));
    }

    /** Where validators stand one by one must sum to the census. */
    private void checkStandings(StepFacts facts) {
        Standings standings = new Standings();
        protocol.standings(facts.state(), standings);
        int[] active = new int[facts.census().operators()];
        int[] operatorOf = facts.state().validators().ints(ValidatorColumns.OPERATOR);
        for (int row = 0; row < standings.rows(); row++) {
            active[operatorOf[row]] += standings.isOnDuty(row) ? 1 : 0;
            ValidatorStatus status = standings.status(row);
            // Who is jailed keeps its power until the block ends, which a halted chain's does not.
            boolean cannotVote = status == ValidatorStatus.PENDING || status == ValidatorStatus.EXITED;
            if (standings.isOnDuty(row) && cannotVote) {
                throw new AssertionError("period " + facts.period() + ": row " + row + " votes though " + status);
            }
        }
        if (!Arrays.equals(active, facts.census().activeValidators)) {
            throw new AssertionError("period " + facts.period() + ": on duty " + Arrays.toString(active) + ", active "
                    + Arrays.toString(facts.census().activeValidators));
        }
    }

    private static void checkChain(StepFacts facts) {
        boolean split = facts.chain().other().isPresent();
        boolean forked = facts.chain().forkPeriod() >= 0 && facts.chain().forkPeriod() <= facts.period();
        if (facts.chain().canonical().state() != facts.state() || split != forked) {
            throw new AssertionError("period " + facts.period() + ": " + facts.chain());
        }
    }

    @Override
    public void moved(Move move) {
        moves.add(move);
    }

    private static String cash(StepFacts facts) {
        StringBuilder text = new StringBuilder();
        for (int account = 0; account < facts.cash().accounts().size(); account++) {
            text.append(facts.cash().income(account)).append(' ');
        }
        return text.toString();
    }

    @Override
    public void event(Event event) {
        events.add(event);
    }

    @Override
    public void testimony(Testimony testimony) {
        testimonies.add(testimony);
    }

    @Override
    public void end(EndFacts facts) {
        end = facts;
    }

    long count(Event.Kind kind) {
        return events.stream().filter(event -> event.kind() == kind).count();
    }

    Event first(Event.Kind kind) {
        return events.stream().filter(event -> event.kind() == kind).findFirst().orElseThrow();
    }

    static Notes of(World world) {
        Notes notes = new Notes();
        StakingSimulation.run(world, notes);
        return notes;
    }
}

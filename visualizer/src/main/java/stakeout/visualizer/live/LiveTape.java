package stakeout.visualizer.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stakeout.model.observe.StepFacts;
import stakeout.model.observe.WorldFacts;
import stakeout.model.protocol.Census;
import stakeout.visualizer.moment.ChainStrip;
import stakeout.visualizer.moment.OperatorColumns;
import stakeout.visualizer.moment.ValidatorMap;

/** All that a live run keeps of its steps, within bounds: operators, postings by group, validators, the chain. */
final class LiveTape {
    /** How many cells of operators are kept: about 100 bytes each. */
    private static final long MOST_CELLS = 1_000_000;
    /** How many postings by group are kept, and how many stretches of like validators: 24 and 15 bytes each. */
    private static final long MOST_POSTINGS = 2_000_000;

    private static final long MOST_STRETCHES = 3_000_000;

    final Kept<OperatorColumns> operators = new Kept<>(MOST_CELLS);
    final Kept<PurseCopy.Books> books = new Kept<>(MOST_POSTINGS);
    final Reasons reasons;
    final BroughtCopy brought;
    final SlotCopy slots = new SlotCopy();
    final OperatorColumns genesis;
    final double[] mostStake;
    private final Kept<ValidatorCopy.Row> rows = new Kept<>(MOST_STRETCHES);
    private final List<ChainStrip.Link> links = new ArrayList<>();
    private final CensusCopy census;
    private final ChainCopy branches;
    private final PurseCopy purses;
    private final ValidatorCopy validators;
    private Optional<ValidatorMap> map = Optional.empty();
    private long mappedAt = -1;
    private long newestDigest;

    LiveTape(WorldFacts world) {
        Census start = new Census(world.roster().operators());
        world.protocol().census(world.state(), start);
        genesis = CensusCopy.of(start);
        census = new CensusCopy(world.protocol());
        branches = new ChainCopy(world);
        purses = new PurseCopy(world.roster());
        validators = new ValidatorCopy(world.protocol());
        brought = new BroughtCopy(world);
        reasons = new Reasons(world.roster().operators());
        mostStake = new double[world.roster().operators()];
        grow(genesis);
    }

    private void grow(OperatorColumns columns) {
        for (int operator = 0; operator < mostStake.length; operator++) {
            mostStake[operator] = Math.max(mostStake[operator], columns.stake.toDouble(operator));
        }
    }

    void step(StepFacts facts) {
        if (operators.isDue(facts.step())) {
            OperatorColumns columns = census.of(facts);
            operators.put(facts.step(), columns, columns.operators());
            grow(columns);
        }
        PurseCopy.Books now = purses.of(facts);
        if (books.isDue(facts.step())) {
            books.put(facts.step(), now, now.postings().size());
        }
        newestDigest = now.digest();
        if (rows.isDue(facts.step())) {
            ValidatorCopy.Row row = validators.of(facts);
            rows.put(facts.step(), row, row.stretches());
        }
        brought.step(facts);
        reasons.step(facts);
        slots.step(facts.step());
        links.addAll(branches.of(facts));
    }

    OperatorColumns operatorsAt(long step) {
        return operators.at(step).orElse(genesis);
    }

    Optional<ValidatorMap> validatorsAt(long step) {
        Optional<Long> at = rows.stepAt(step);
        if (at.isPresent() && (map.isEmpty() || mappedAt != at.get())) {
            map = rows.at(step).map(validators::map);
            mappedAt = at.get();
        }
        return map;
    }

    /** Grows while the run goes on. */
    List<ChainStrip.Link> links() {
        return links;
    }

    /** In what the newest steps of two runs differ; empty where in nothing. */
    Optional<String> partsFrom(LiveTape other) {
        if (!newestLinks().equals(other.newestLinks())) {
            return Optional.of("the chain");
        }
        return newestDigest == other.newestDigest ? Optional.empty() : Optional.of("postings");
    }

    /** Of all branches: an attack may show on one that does not count, and on no other. */
    private List<ChainStrip.Link> newestLinks() {
        int from = links.size() - 1;
        while (from > 0 && links.get(from - 1).step() == links.get(from).step()) {
            from--;
        }
        return links.subList(from, links.size());
    }
}

package stakeout.model.ethereum;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import stakeout.model.state.ProtocolState;

/**
 * An epoch as the specification tells it: step by step, row by row, every sum taken anew, nothing fused, nothing remembered. Written
 * from the specification alone; mainnet's constants. Source: [consensus-specs] electra and deneb, process_epoch.
 */
final class SpecificationTwin {
    private static final long ETH = 1_000_000_000L;
    private static final long NEVER = EthereumColumns.FAR_FUTURE;
    private static final int[] WEIGHTS = {14, 26, 14};

    final boolean electra;
    final long epoch;
    final long previousEpoch;
    final List<Long> balance = new ArrayList<>();
    final List<Long> effective = new ArrayList<>();
    final List<Boolean> compounding = new ArrayList<>();
    final List<Boolean> slashed = new ArrayList<>();
    final List<Long> eligibility = new ArrayList<>();
    final List<Long> activation = new ArrayList<>();
    final List<Long> exit = new ArrayList<>();
    final List<Long> withdrawable = new ArrayList<>();
    final List<Long> score = new ArrayList<>();
    final List<Integer> previous = new ArrayList<>();
    final List<Integer> current = new ArrayList<>();
    final long[] slashings;
    final Deque<PendingDeposit> deposits;
    final Deque<PendingConsolidation> consolidations;
    final List<Integer> keys = new ArrayList<>();
    final boolean[] bits = new boolean[4];
    long previousJustified;
    long justified;
    long finalized;
    long depositCarry;
    long exitCarry;
    long earliestExit;

    SpecificationTwin(ProtocolState state, boolean electra) {
        this.electra = electra;
        epoch = state.period;
        previousEpoch = Math.max(0, epoch - 1);
        EthereumColumns columns = EthereumColumns.of(state);
        BeaconPart beacon = state.part(BeaconPart.class);
        for (int row = 0; row < columns.rows(); row++) {
            balance.add(columns.balance()[row]);
            effective.add(columns.effective()[row] * ETH);
            compounding.add(columns.isCompounding(row));
            slashed.add(columns.isSlashed(row));
            eligibility.add((long) columns.eligibilityEpoch()[row]);
            activation.add((long) columns.activationEpoch()[row]);
            exit.add((long) columns.exitEpoch()[row]);
            withdrawable.add((long) columns.withdrawableEpoch()[row]);
            score.add((long) columns.score()[row]);
            previous.add((int) columns.previous()[row]);
            current.add((int) columns.current()[row]);
            keys.add(beacon.keyOfRow(row));
        }
        slashings = new long[beacon.slashingsLength()];
        Arrays.setAll(slashings, beacon::slashings);
        deposits = new ArrayDeque<>(beacon.pendingDeposits);
        consolidations = new ArrayDeque<>(beacon.pendingConsolidations);
        for (int i = 0; i < 4; i++) {
            bits[i] = (state.finality().justificationBits >> i & 1) == 1;
        }
        previousJustified = state.finality().previousJustified;
        justified = state.finality().justified;
        finalized = state.finality().finalized;
        depositCarry = beacon.depositGweiToConsume;
        exitCarry = beacon.exitGweiToConsume;
        earliestExit = beacon.earliestExitEpoch;
    }

    void play() {
        long total = total(row -> isActive(row, epoch));
        long[] voted = new long[3];
        for (int flag = 0; flag < 3; flag++) {
            int each = flag;
            voted[flag] = total(row -> took(row, each));
        }
        if (epoch > 1) {
            weigh(
                    total,
                    voted[1],
                    total(row -> isActive(row, epoch) && !slashed.get(row) && (current.get(row) & 2) != 0));
        }
        boolean leaking = previousEpoch - finalized > 4;
        int[] eligible = rows().filter(row ->
                        isActive(row, previousEpoch) || (slashed.get(row) && previousEpoch + 1 < withdrawable.get(row)))
                .toArray();
        if (epoch > 0) {
            updateScores(eligible, leaking);
            payAttestations(eligible, total, voted, leaking);
        }
        updateRegistry();
        penaliseTogether();
        if (electra) {
            takeDeposits();
            consolidate();
        }
        stepEffectiveBalances();
        slashings[(int) ((epoch + 1) % slashings.length)] = 0;
        for (int row = 0; row < balance.size(); row++) {
            previous.set(row, current.get(row));
            current.set(row, 0);
        }
    }

    private IntStream rows() {
        return IntStream.range(0, balance.size());
    }

    private boolean isActive(int row, long when) {
        return activation.get(row) <= when && when < exit.get(row);
    }

    private boolean took(int row, int flag) {
        return isActive(row, previousEpoch) && !slashed.get(row) && (previous.get(row) >> flag & 1) == 1;
    }

    private long total(IntPredicate who) {
        return Math.max(ETH, rows().filter(who).mapToLong(effective::get).sum());
    }

    private void weigh(long total, long previousTarget, long currentTarget) {
        long beforePrevious = previousJustified;
        long before = justified;
        previousJustified = justified;
        System.arraycopy(bits, 0, bits, 1, 3);
        bits[0] = false;
        if (previousTarget * 3 >= total * 2) {
            justified = previousEpoch;
            bits[1] = true;
        }
        if (currentTarget * 3 >= total * 2) {
            justified = epoch;
            bits[0] = true;
        }
        if (bits[1] && bits[2] && bits[3] && beforePrevious + 3 == epoch) {
            finalized = beforePrevious;
        }
        if (bits[1] && bits[2] && beforePrevious + 2 == epoch) {
            finalized = beforePrevious;
        }
        if (bits[0] && bits[1] && bits[2] && before + 2 == epoch) {
            finalized = before;
        }
        if (bits[0] && bits[1] && before + 1 == epoch) {
            finalized = before;
        }
    }

    private void updateScores(int[] eligible, boolean leaking) {
        for (int row : eligible) {
            long now = score.get(row);
            now = took(row, 1) ? now - Math.min(1, now) : now + 4;
            score.set(row, leaking ? now : now - Math.min(16, now));
        }
    }

    private void payAttestations(int[] eligible, long total, long[] voted, boolean leaking) {
        long perIncrement = 64 * ETH / BigInteger.valueOf(total).sqrt().longValueExact();
        for (int flag = 0; flag < 3; flag++) {
            for (int row : eligible) {
                long base = effective.get(row) / ETH * perIncrement;
                if (took(row, flag)) {
                    long reward = BigInteger.valueOf(base * WEIGHTS[flag])
                            .multiply(BigInteger.valueOf(voted[flag] / ETH))
                            .divide(BigInteger.valueOf(total / ETH * 64))
                            .longValueExact();
                    balance.set(row, balance.get(row) + (leaking ? 0 : reward));
                } else if (flag != 2) {
                    lose(row, base * WEIGHTS[flag] / 64);
                }
            }
        }
        for (int row : eligible) {
            if (!took(row, 1)) {
                lose(
                        row,
                        BigInteger.valueOf(effective.get(row))
                                .multiply(BigInteger.valueOf(score.get(row)))
                                .divide(BigInteger.valueOf(4L << 24))
                                .longValueExact());
            }
        }
    }

    private void lose(int row, long gwei) {
        balance.set(row, Math.max(0, balance.get(row) - gwei));
    }

    private void updateRegistry() {
        long next = epoch + 1 + 4;
        for (int row = 0; row < balance.size(); row++) {
            boolean isNew = eligibility.get(row) == NEVER
                    && (electra ? effective.get(row) >= 32 * ETH : effective.get(row) == 32 * ETH);
            boolean isPoor = isActive(row, epoch) && effective.get(row) <= 16 * ETH;
            boolean waits = eligibility.get(row) <= finalized && activation.get(row) == NEVER;
            if (isNew) {
                eligibility.set(row, epoch + 1);
            }
            if (isPoor && !(electra && isNew)) {
                leave(row);
            }
            if (electra && !isNew && !isPoor && waits) {
                activation.set(row, next);
            }
        }
        if (!electra) {
            rows().filter(row -> eligibility.get(row) <= finalized && activation.get(row) == NEVER)
                    .boxed()
                    .sorted(Comparator.comparing((Integer row) -> eligibility.get(row))
                            .thenComparing(row -> row))
                    .limit(Math.min(8, churn()))
                    .forEach(row -> activation.set(row, next));
        }
    }

    /** Gwei an epoch since Electra, validators before. */
    private long churn() {
        if (!electra) {
            return Math.max(4, rows().filter(row -> isActive(row, epoch)).count() / 65_536);
        }
        long gwei = Math.max(128 * ETH, total(row -> isActive(row, epoch)) / 65_536);
        return Math.min(256 * ETH, gwei - gwei % ETH);
    }

    private void leave(int row) {
        if (exit.get(row) != NEVER) {
            return;
        }
        long when = electra ? byBalance(effective.get(row)) : byCount();
        exit.set(row, when);
        withdrawable.set(row, when + 256);
    }

    private long byBalance(long gwei) {
        long when = Math.max(earliestExit, epoch + 1 + 4);
        long perEpoch = churn();
        long left = earliestExit < when ? perEpoch : exitCarry;
        if (gwei > left) {
            long more = (gwei - left - 1) / perEpoch + 1;
            when += more;
            left += more * perEpoch;
        }
        exitCarry = left - gwei;
        earliestExit = when;
        return when;
    }

    private long byCount() {
        LongStream leaving = exit.stream().mapToLong(Long::longValue).filter(when -> when != NEVER);
        long last = Math.max(epoch + 1 + 4, leaving.max().orElse(0));
        long count = exit.stream().filter(when -> when == last).count();
        return count >= churn() ? last + 1 : last;
    }

    private void penaliseTogether() {
        long total = total(row -> isActive(row, epoch));
        long adjusted = Math.min(3 * Arrays.stream(slashings).sum(), total);
        for (int row = 0; row < balance.size(); row++) {
            if (slashed.get(row) && epoch + slashings.length / 2 == withdrawable.get(row)) {
                long increments = effective.get(row) / ETH;
                BigInteger crowd = BigInteger.valueOf(increments).multiply(BigInteger.valueOf(adjusted));
                lose(
                        row,
                        electra
                                ? adjusted / (total / ETH) * increments
                                : crowd.divide(BigInteger.valueOf(total)).longValueExact() * ETH);
            }
        }
    }

    private void takeDeposits() {
        long available = depositCarry + churn();
        long processed = 0;
        int handled = 0;
        boolean isFull = false;
        List<PendingDeposit> postponed = new ArrayList<>();
        for (PendingDeposit deposit : List.copyOf(deposits)) {
            if (deposit.slot() > finalized * 32 || handled == 16) {
                break;
            }
            int row = keys.indexOf(deposit.key());
            boolean isGone = row >= 0 && withdrawable.get(row) < epoch + 1;
            boolean isLeaving = row >= 0 && exit.get(row) < NEVER;
            if (isGone) {
                add(deposit, row);
            } else if (isLeaving) {
                postponed.add(deposit);
            } else {
                isFull = processed + deposit.gwei() > available;
                if (isFull) {
                    break;
                }
                processed += deposit.gwei();
                add(deposit, row);
            }
            handled++;
        }
        for (int i = 0; i < handled; i++) {
            deposits.remove();
        }
        deposits.addAll(postponed);
        depositCarry = isFull ? available - processed : 0;
    }

    private void add(PendingDeposit deposit, int row) {
        if (row >= 0) {
            balance.set(row, balance.get(row) + deposit.gwei());
            return;
        }
        if (!deposit.validSignature()) {
            return;
        }
        keys.add(deposit.key());
        balance.add(deposit.gwei());
        compounding.add(deposit.compounding());
        effective.add(Math.min(deposit.gwei() - deposit.gwei() % ETH, (deposit.compounding() ? 2048 : 32) * ETH));
        slashed.add(false);
        for (List<Long> epochs : List.of(eligibility, activation, exit, withdrawable)) {
            epochs.add(NEVER);
        }
        score.add(0L);
        previous.add(0);
        current.add(0);
    }

    private void consolidate() {
        while (!consolidations.isEmpty()) {
            PendingConsolidation move = consolidations.peek();
            if (!slashed.get(move.source())) {
                if (withdrawable.get(move.source()) > epoch + 1) {
                    break;
                }
                long gwei = Math.min(balance.get(move.source()), effective.get(move.source()));
                lose(move.source(), gwei);
                balance.set(move.target(), balance.get(move.target()) + gwei);
            }
            consolidations.remove();
        }
    }

    private void stepEffectiveBalances() {
        for (int row = 0; row < balance.size(); row++) {
            long held = balance.get(row);
            long stands = effective.get(row);
            if (held + ETH / 4 < stands || stands + 5 * ETH / 4 < held) {
                effective.set(row, Math.min(held - held % ETH, (compounding.get(row) ? 2048 : 32) * ETH));
            }
        }
    }
}

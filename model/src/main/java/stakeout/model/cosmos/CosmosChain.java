package stakeout.model.cosmos;

import java.util.ArrayDeque;
import stakeout.model.arithmetic.Dec18;
import stakeout.model.arithmetic.Dec18Register;
import stakeout.model.consensus.LostVotes;
import stakeout.model.state.ProtocolState;
import stakeout.model.state.StatePart;
import stakeout.model.state.ValidatorColumns;

/**
 * One branch of the Hub: its store and the keepers that change it. The validator columns stand in the
 * {@link ProtocolState}; everything else is here. {@link #at} joins the two.
 *
 * <p>Accounts are numbered: delegators first, then one account for each operator's own stake.
 */
public final class CosmosChain implements StatePart {
    /** Blocks from the end of the one that changes the set to the one whose commit is signed by it. */
    private static final int SET_DELAY_BLOCKS = 3;

    CosmosParameters parameters;
    final Bank bank;
    final Delegations delegations;
    final StakeEntries unbondings;
    final StakeEntries redelegations;
    final SlashEvents slashEvents;
    final MissedBlocks missedBlocks;
    final KeptOutVotes keptOutVotes;
    /** Votes of the coming commit that others keep out; null where none are. */
    LostVotes lostVotes;

    final PowerLog powerLog;
    final Dec18Register communityPool = new Dec18Register();
    private final int delegators;
    private final ArrayDeque<PendingSet> pendingSets = new ArrayDeque<>();
    private CommitSet commit = CommitSet.EMPTY;
    private long height;
    private long timeMillis;
    private long lastFees;
    boolean setIsStale = true;

    private Minting minting;
    private final Distribution distribution;
    private final Staking staking;
    private Slashing slashing;
    private final ValidatorSet validatorSet;
    private CosmosValidators validators;
    private TokenJournal journal = TokenJournal.SILENT;

    private final EvidencePool evidence;
    private final HaltLog halts;

    private record PendingSet(long fromHeight, CommitSet set) {}

    /**
     * A chain before its first block: no validators bonded, all tokens in wallets.
     *
     * @param delegators how many accounts delegate besides the operators
     */
    public CosmosChain(CosmosParameters parameters, int delegators, long supply) {
        this.parameters = parameters;
        this.delegators = delegators;
        bank = new Bank();
        bank.supply = supply;
        bank.wallets = supply;
        delegations = new Delegations();
        unbondings = new StakeEntries();
        redelegations = new StakeEntries();
        slashEvents = new SlashEvents();
        missedBlocks = new MissedBlocks(parameters.slashing().signedBlocksWindow());
        keptOutVotes = new KeptOutVotes(parameters.slashing().signedBlocksWindow());
        powerLog = new PowerLog();
        halts = new HaltLog();
        evidence = new EvidencePool();
        minting = new Minting(parameters.mint(), parameters.startInflation());
        distribution = new Distribution(this);
        staking = new Staking(this);
        slashing = new Slashing(this);
        validatorSet = new ValidatorSet(this);
    }

    private CosmosChain(CosmosChain other) {
        parameters = other.parameters;
        delegators = other.delegators;
        bank = other.bank.copy();
        delegations = other.delegations.copy();
        unbondings = other.unbondings.copy();
        redelegations = other.redelegations.copy();
        slashEvents = other.slashEvents.copy();
        missedBlocks = other.missedBlocks.copy();
        keptOutVotes = other.keptOutVotes.copy();
        lostVotes = other.lostVotes;
        powerLog = other.powerLog.copy();
        halts = other.halts.copy();
        evidence = other.evidence.copy();
        communityPool.set(other.communityPool);
        pendingSets.addAll(other.pendingSets);
        commit = other.commit;
        height = other.height;
        timeMillis = other.timeMillis;
        lastFees = other.lastFees;
        setIsStale = other.setIsStale;
        minting = other.minting.copy();
        distribution = new Distribution(this, other.distribution);
        staking = new Staking(this);
        slashing = new Slashing(this);
        validatorSet = new ValidatorSet(this, other.validatorSet);
    }

    @Override
    public CosmosChain copy() {
        return new CosmosChain(this);
    }

    /** The chain of a state, ready to work on the state's columns. */
    public static CosmosChain at(ProtocolState state) {
        return state.part(CosmosChain.class).on(state.validators());
    }

    /** This chain, working on those columns. */
    public CosmosChain on(ValidatorColumns columns) {
        if (validators == null || !validators.shows(columns)) { // rows were added, or the state was copied
            validators = new CosmosValidators(columns);
        }
        return this;
    }

    /** Who is told of movements from now on. A copy begins silent. */
    public CosmosChain tell(TokenJournal newJournal) {
        journal = newJournal;
        return this;
    }

    // ------------------------------------------------------------------------------------------------------- a block

    /** The next block begins: its height and time, and whose commit it carries. */
    public void beginBlock(long newTimeMillis) {
        height++;
        timeMillis = newTimeMillis;
        while (!pendingSets.isEmpty() && pendingSets.peek().fromHeight <= height) {
            commit = pendingSets.remove().set;
        }
    }

    /** No quorum, no block; the period goes by. */
    public void halt(long period) {
        halts.add(period);
    }

    /** Periods without a block so far. */
    public long halted() {
        return halts.count();
    }

    /** The height that stood when a period began. */
    public long heightIn(long period) {
        return period - halts.countBefore(period);
    }

    /**
     * Keeps evidence of a double sign for the next block.
     *
     * @return whether the block will punish it
     */
    public boolean submitEvidence(int row, long infractionHeight, long infractionMillis, long nowMillis) {
        long ageBlocks = height + 1 - infractionHeight;
        return slashing.canPunish(row, nowMillis - infractionMillis, ageBlocks)
                && evidence.add(row, infractionHeight, infractionMillis);
    }

    /** Punishes what evidence waits. */
    public void handleEvidence() {
        evidence.drain((row, infractionHeight, infractionMillis) -> slashing.handleDoubleSign(
                row, infractionHeight, infractionMillis, slashing.powerAt(row, infractionHeight)));
    }

    /** Mints into the fee collector. */
    public void mint() {
        long minted = minting.mint(bank.bondedPool, bank.supply);
        lastFees = minted;
        bank.supply = Math.addExact(bank.supply, minted);
        bank.feeCollector = Math.addExact(bank.feeCollector, minted);
        journal.minted(minted);
    }

    /** Transaction fees from the wallets. */
    public void collectFees(long amount) {
        bank.addWallets(-amount);
        bank.feeCollector = Math.addExact(bank.feeCollector, amount);
        journal.feesPaid(amount);
    }

    /** The validator set of this block's end signs from height + 2 on, and the block after carries that commit. */
    void schedule(CommitSet set) {
        pendingSets.add(new PendingSet(height + SET_DELAY_BLOCKS, set));
    }

    /** The set that begins the chain: it signs from the first block on. */
    void startWith(CommitSet set) {
        pendingSets.clear();
        commit = set;
    }

    /** Other values from the next block on; the set is chosen by them at the end of this one. */
    void adopt(CosmosParameters changed) {
        parameters = changed;
        minting = minting.under(changed.mint());
        distribution.taxChanged();
        slashing = new Slashing(this);
        setIsStale = true;
    }

    // ---------------------------------------------------------------------------------------------------- what it has

    public CosmosParameters parameters() {
        return parameters;
    }

    public Bank bank() {
        return bank;
    }

    public Delegations delegations() {
        return delegations;
    }

    public StakeEntries unbondings() {
        return unbondings;
    }

    public StakeEntries redelegations() {
        return redelegations;
    }

    public CosmosValidators validators() {
        return validators;
    }

    public Minting minting() {
        return minting;
    }

    public Distribution distribution() {
        return distribution;
    }

    public Staking staking() {
        return staking;
    }

    public Slashing slashing() {
        return slashing;
    }

    public ValidatorSet validatorSet() {
        return validatorSet;
    }

    public Dec18 communityPool() {
        return communityPool.toDec18();
    }

    public long height() {
        return height;
    }

    public long timeMillis() {
        return timeMillis;
    }

    /** What the last block minted. */
    long lastFees() {
        return lastFees;
    }

    CommitSet commit() {
        return commit;
    }

    public TokenJournal journal() {
        return journal;
    }

    /** The account that holds an operator's own stake. */
    public int ownAccount(int operator) {
        return delegators + operator;
    }

    /** Whether that account is the operator's own at that validator. */
    public boolean isOwn(int delegator, int validator) {
        return delegator == ownAccount(validators.operator[validator]);
    }

    /** For worlds that start in the middle: sets height and time before the next block. */
    public void setClock(long newHeight, long newTimeMillis) {
        height = newHeight;
        timeMillis = newTimeMillis;
    }

    /** Whether votes worth more than two thirds of the power stand in the column {@link CosmosValidators#VOTED}. */
    public boolean hasQuorum() {
        long votedPower = 0;
        byte[] voted = validators.voted;
        CommitSet set = nextCommit();
        for (int i = 0; i < set.size(); i++) {
            votedPower += voted[set.validators()[i]] != 0 ? set.powers()[i] : 0;
        }
        return Math.multiplyHigh(3, votedPower) == 0 && 3 * votedPower > 2 * set.totalPower();
    }

    /** Writes down whose vote the next block's commit holds: {@code counts} is asked for each member. */
    public void writeVotes(java.util.function.IntPredicate counts) {
        writeVotes(counts, null);
    }

    /** As {@link #writeVotes(java.util.function.IntPredicate)}, and who kept out votes that do not count; null for nobody. */
    public void writeVotes(java.util.function.IntPredicate counts, LostVotes lost) {
        lostVotes = lost;
        byte[] voted = validators.voted;
        java.util.Arrays.fill(voted, 0, validators.rows(), (byte) 0);
        for (int row : nextCommit().validators()) {
            voted[row] = counts.test(row) ? (byte) 1 : 0;
        }
    }

    /** The set whose commit the next block carries. */
    CommitSet nextCommit() {
        PendingSet next = pendingSets.peek();
        return next != null && next.fromHeight <= height + 1 ? next.set : commit;
    }
}

package stakeout.results.recording;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder of an experiment, open for recording by one process at a time. Runs may be recorded by several threads at once.
 *
 * <pre>{@code
 * try (RecordingFolder folder = RecordingFolder.open(out, plan, environment)) {
 *   for (RunId run : folder.unfinished()) {               // in any order, on any thread
 *     try (RunRecorder recorder = folder.recorder(run)) {
 *       simulate(run, recorder);                          // until settled
 *       if (plan … point(run).twin()) {
 *         try (RunRecorder twin = folder.recorder(run.asTwin())) {
 *           simulateHonestly(run, twin, sameSteps);
 *           twin.commit();
 *           recorder.commit(Optional.of(twin));
 *         }
 *       } else recorder.commit();
 *     }
 *   }
 *   folder.finish();
 * }
 * }</pre>
 */
public final class RecordingFolder implements AutoCloseable {
    static final String INDEX = "index.json";
    static final String ENVIRONMENT = "environment.json";

    private static final String UNFINISHED = "unfinished";
    private static final String LOCK = ".lock";

    private final Path folder;
    private final Plan plan;
    private final ImmutableSet<RunId> runs;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final DuckDb duckDb = new DuckDb();
    /** Runs that are in their place and intact, by id. */
    private final Map<RunId, RunFacts> finished = new LinkedHashMap<>();

    private final Map<RunId, String> damaged = new LinkedHashMap<>();

    private RecordingFolder(Path folder, Plan plan, FileChannel lockFile, FileLock lock) {
        this.folder = folder;
        this.plan = plan;
        this.runs = ImmutableSet.copyOf(plan.runs());
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Begins a new experiment in a folder that is missing or empty, or goes on with the same one.
     *
     * @throws RecordingException if the folder cannot be written, holds anything else, is in use, or belongs to another
     *     experiment; nothing in it has been changed then
     */
    public static RecordingFolder open(Path path, Plan plan, Environment environment) {
        Path folder = path.toAbsolutePath().normalize();
        boolean isNew = checkOurs(folder, plan);
        Disk.createFolders(folder);
        FileChannel lockFile = null;
        boolean opened = false;
        try {
            lockFile = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            RecordingFolder recording = new RecordingFolder(folder, plan, lockFile, lock(folder, lockFile));
            Disk.delete(folder.resolve(UNFINISHED));
            if (isNew) {
                Disk.writeWhole(folder.resolve(Manifest.FILE), Json.bytes(Manifest.of(plan)));
            }
            recording.addEnvironment(environment);
            recording.look();
            opened = true;
            return recording;
        } catch (IOException e) {
            throw Disk.unwritable(folder, e);
        } finally {
            if (!opened && lockFile != null) {
                closeQuietly(lockFile);
            }
        }
    }

    /** Whether a folder, there or not yet, is a recording's or lies in one. */
    public static boolean isWithin(Path folder) {
        for (Path place = folder; place != null; place = place.getParent()) {
            if (Manifest.isIn(place)) {
                return true;
            }
        }
        return false;
    }

    private static FileLock lock(Path folder, FileChannel lockFile) throws IOException {
        FileLock lock;
        try {
            lock = lockFile.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new RecordingException(folder
                    + ": another run is writing there.\nMaybe wait until it ends, or give this one another folder.");
        }
        return lock;
    }

    private static void closeQuietly(FileChannel file) {
        try {
            file.close();
        } catch (IOException e) {
            return; // We are on our way out with the true cause.
        }
    }

    /** Whether the folder is new; refused unless it is ours. */
    private static boolean checkOurs(Path folder, Plan plan) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new RecordingException(
                    folder + ": it is a file, and must be a folder or nothing.\nMaybe " + folder + "-recording.");
        }
        if (!Manifest.isIn(folder)) {
            checkEmpty(folder);
            return true;
        }
        ObjectNode manifest = Manifest.read(folder);
        int schema = manifest.path("schema").asInt();
        if (schema < Schema.VERSION) {
            throw new RecordingException(
                    folder + ": an older version of Stakeout recorded it (schema " + schema + ", now " + Schema.VERSION
                            + "): it can be read and compared, not gone on with.\nMaybe give this one another folder.");
        }
        String there = manifest.path("contentHash").asText();
        if (!there.equals(plan.contentHash())) {
            throw new RecordingException(folder
                    + ": another experiment's folder: its plan (scenarios, seed, version) is not this one's.\nMaybe give this"
                    + " one another folder, or delete that one.");
        }
        return false;
    }

    private static void checkEmpty(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        Set<String> leftOver = Set.of(LOCK, Manifest.FILE + ".part");
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(entry -> !leftOver.contains(entry.getFileName().toString()))
                    .sorted()
                    .findFirst()
                    .ifPresent(entry -> {
                        throw new RecordingException(folder + ": it is not empty (" + entry.getFileName()
                                + ") and not a recording.\nMaybe name a folder that does not exist yet.");
                    });
        } catch (IOException e) {
            throw Disk.unwritable(folder, e);
        }
    }

    private void addEnvironment(Environment environment) {
        Path file = folder.resolve(ENVIRONMENT);
        ObjectNode json = Json.object();
        ArrayNode sessions = json.putArray("sessions");
        if (Files.exists(file)) {
            Json.read(file).path("sessions").forEach(sessions::add);
        }
        ObjectNode session = sessions.addObject();
        environment.facts().forEach(session::put);
        Disk.writeWhole(file, Json.bytes(json));
    }

    private void look() {
        for (RunId run : runs) {
            RunFolder place = RunFolder.of(folder, run);
            if (place.exists()) {
                try {
                    finished.put(run, place.verified(run));
                } catch (RecordingException e) {
                    damaged.put(run, e.getMessage());
                }
            }
        }
    }

    /** Absolute. */
    public Path path() {
        return folder;
    }

    public Plan plan() {
        return plan;
    }

    /** Runs still to be recorded, in plan order, without twins: each with its twin where its point has one. */
    public synchronized ImmutableList<RunId> unfinished() {
        return runs.stream().filter(run -> !run.twin() && !isFinished(run)).collect(ImmutableList.toImmutableList());
    }

    /** Whether a run, and its twin where its point has one, is there and intact. */
    public synchronized boolean isFinished(RunId run) {
        boolean hasTwin =
                plan.scenario(run.scenario()).points().get(run.point()).twin();
        return finished.containsKey(run) && (!hasTwin || finished.containsKey(run.asTwin()));
    }

    /** Runs that were there when the folder was opened but not intact, and why: they will be recorded anew. */
    public synchronized ImmutableMap<RunId, String> damaged() {
        return ImmutableMap.copyOf(damaged);
    }

    /** A recorder for a run of the plan, twin or not. */
    public RunRecorder recorder(RunId run) {
        if (!runs.contains(run)) {
            throw new IllegalArgumentException("run (" + run + ") must be in the plan.");
        }
        Path temporary = folder.resolve(UNFINISHED).resolve(run.scenario() + "-" + run.folder());
        Disk.delete(temporary);
        Disk.createFolders(temporary);
        return new RunRecorder(run, plan.scenario(run.scenario()), this, temporary, duckDb);
    }

    void commit(RunId run, Path temporary, ObjectNode json) {
        Disk.writeWhole(temporary.resolve(RunJson.FILE), Json.bytes(json));
        RunFacts facts = RunFacts.read(temporary.resolve(RunJson.FILE), json);
        RunFolder place = RunFolder.of(folder, run);
        RunFacts there;
        synchronized (this) {
            there = finished.get(run);
        }
        if (there != null) {
            if (!there.rowHash().equals(facts.rowHash())) {
                throw new IllegalStateException(
                        "run " + run + " gave other rows than it did before: " + place.folder());
            }
            Disk.delete(temporary);
            return;
        }
        Disk.delete(place.folder());
        Disk.moveWhole(temporary, place.folder());
        synchronized (this) {
            finished.put(run, facts);
        }
    }

    /**
     * Writes the index and the finals of all runs, in plan order, whatever the order they were recorded in.
     *
     * @throws IllegalStateException if a run is missing
     */
    public synchronized void finish() {
        ImmutableList<RunId> missing = unfinished();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(missing.size() + " runs are unfinished, the first is " + missing.get(0));
        }
        ExperimentIndex.write(folder, plan, finished, duckDb);
        Disk.delete(folder.resolve(UNFINISHED));
    }

    /** Lets go of the folder; it can be opened again to go on. */
    @Override
    public void close() {
        duckDb.close();
        try {
            lock.release();
            lockFile.close();
            Files.deleteIfExists(folder.resolve(LOCK));
        } catch (IOException e) {
            throw Disk.unwritable(folder, e);
        }
    }
}

package stakeout.results.recording;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/** Files written whole or not at all. */
final class Disk {
    private Disk() {}

    /** Writes a file beside its place, forces it to the disk and moves it there at once. */
    static void writeWhole(Path file, byte[] bytes) {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(beside, bytes);
            sync(beside);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncFolder(file.getParent());
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** Moves a finished folder to its place at once. */
    static void moveWhole(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            syncFolder(from);
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(from, to);
            }
            syncFolder(to.getParent());
        } catch (IOException e) {
            throw unwritable(to, e);
        }
    }

    static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Where folders can be opened, as on Linux, their entries are forced to the disk too; elsewhere there is no way to. */
    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows: a folder is no file there. What it holds has been forced already.
            return;
        }
    }

    static void createFolders(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** Deletes a folder and all in it, where there is one. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException e) throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    static RecordingException unwritable(Path path, Exception e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new RecordingException(
                path + ": cannot be written (" + e.getClass().getSimpleName() + ": " + message
                        + ").\nMaybe the disk is full or the folder is read-only; finished runs are kept: mend it and repeat"
                        + " the command.",
                e);
    }
}

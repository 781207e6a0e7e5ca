package stakeout.scenarios.conform;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What lies below a folder, each list sorted by name.
 *
 * @param vectors files that end in .json
 * @param others what is passed over: notes and the like
 * @param unreadable folders that could not be looked into
 */
record VectorFiles(ImmutableList<Path> vectors, ImmutableList<Path> others, ImmutableList<Path> unreadable) {
    static VectorFiles below(Path folder) throws IOException {
        List<Path> vectors = new ArrayList<>();
        List<Path> others = new ArrayList<>();
        List<Path> unreadable = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
                (name.endsWith(".json") ? vectors : others).add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException trouble) {
                unreadable.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        return new VectorFiles(
                ImmutableList.sortedCopyOf(vectors),
                ImmutableList.sortedCopyOf(others),
                ImmutableList.sortedCopyOf(unreadable));
    }
}

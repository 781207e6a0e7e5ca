package stakeout.scenarios.contract;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What the laws say their findings with. */
final class Laws {
    private Laws() {}

    static void require(boolean kept, String seen, Object... values) {
        if (!kept) {
            throw new AssertionError(String.format(Locale.ROOT, seen, values));
        }
    }

    static void requireEqual(Object one, Object other, String what, Object... values) {
        if (!Objects.equals(one, other)) {
            throw new AssertionError(String.format(Locale.ROOT, what, values) + ": " + firstDifference(one, other));
        }
    }

    private static String firstDifference(Object one, Object other) {
        String[] left = String.valueOf(one).split("\n", -1);
        String[] right = String.valueOf(other).split("\n", -1);
        for (int line = 0; line < Math.min(left.length, right.length); line++) {
            if (!left[line].equals(right[line])) {
                return "'" + shortened(left[line]) + "' against '" + shortened(right[line]) + "'";
            }
        }
        return left.length + " lines against " + right.length;
    }

    private static String shortened(String line) {
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }

    /** The answers of one and the same task asked of two threads at once. */
    static <T> void requireSameOnTwoThreads(Callable<T> task, String what) {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<T> one = threads.submit(task);
            Future<T> other = threads.submit(task);
            T first = one.get();
            requireEqual(first, other.get(), what + ", on two threads at once");
            requireEqual(first, task.call(), what + ", once more");
        } catch (ExecutionException e) {
            throw new AssertionError("it fails: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError("it fails: " + e, e);
        } finally {
            threads.shutdownNow();
        }
    }
}

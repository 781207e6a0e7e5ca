package stakeout.scenarios.conform;

import com.google.common.collect.ImmutableSet;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which classes of the model a class names, read from its class file: what its methods call, make and hold. */
final class ClassUse {
    private static final String MODEL = "stakeout/model/";
    private static final Map<Class<?>, ImmutableSet<Class<?>>> KNOWN = new ConcurrentHashMap<>();

    private ClassUse() {}

    /** The classes of the model that a class names, nested ones as themselves; nothing for a class without a file. */
    static ImmutableSet<Class<?>> of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, ClassUse::read);
    }

    private static ImmutableSet<Class<?>> read(Class<?> type) {
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream in = type.getResourceAsStream(file)) {
            if (in == null) {
                return ImmutableSet.of();
            }
            ImmutableSet.Builder<Class<?>> named = ImmutableSet.builder();
            for (String name : names(new DataInputStream(in))) {
                if (name.startsWith(MODEL)) {
                    named.add(Class.forName(name.replace('/', '.'), false, type.getClassLoader()));
                }
            }
            return named.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The names in the constant pool. Source: [jvms] 4.4. */
    private static List<String> names(DataInputStream in) throws IOException {
        in.skipNBytes(8);
        int count = in.readUnsignedShort();
        String[] texts = new String[count];
        List<Integer> classes = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[i] = in.readUTF();
                case 7 -> classes.add(in.readUnsignedShort());
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++; // takes two places
                }
                case 15 -> in.skipNBytes(3);
                case 8, 16, 19, 20 -> in.skipNBytes(2);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                default -> throw new IOException("constant " + tag + " is not known");
            }
        }
        return classes.stream().map(index -> texts[index]).toList();
    }
}

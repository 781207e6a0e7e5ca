package stakeout.scenarios.protocol;

import com.google.common.collect.ImmutableSet;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a class names, read from its class file.
 *
 * @param classes the classes of the model that its methods call, make and hold, nested ones as themselves
 * @param calls the methods it calls, as {@code stakeout.model.Owner.method}
 */
record ClassUse(ImmutableSet<Class<?>> classes, ImmutableSet<String> calls) {
    private static final String MODEL = "stakeout.model.";
    private static final Map<Class<?>, ClassUse> KNOWN = new ConcurrentHashMap<>();

    /** What a class names; nothing for a class without a file. */
    static ClassUse of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, ClassUse::read);
    }

    private static ClassUse read(Class<?> type) {
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream in = type.getResourceAsStream(file)) {
            if (in == null) {
                return new ClassUse(ImmutableSet.of(), ImmutableSet.of());
            }
            Pool pool = new Pool(new DataInputStream(in));
            ImmutableSet.Builder<Class<?>> classes = ImmutableSet.builder();
            for (String name : pool.classes()) {
                if (name.startsWith(MODEL)) {
                    classes.add(Class.forName(name, false, type.getClassLoader()));
                }
            }
            return new ClassUse(classes.build(), pool.calls());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The constant pool of a class file. Source: [jvms] 4.4. */
    private static final class Pool {
        private final int[] tags;
        private final String[] texts;
        private final int[] first;
        private final int[] second;

        Pool(DataInputStream in) throws IOException {
            in.skipNBytes(8);
            int count = in.readUnsignedShort();
            tags = new int[count];
            texts = new String[count];
            first = new int[count];
            second = new int[count];
            for (int i = 1; i < count; i++) {
                tags[i] = in.readUnsignedByte();
                switch (tags[i]) {
                    case 1 -> texts[i] = in.readUTF();
                    case 7, 8, 16, 19, 20 -> first[i] = in.readUnsignedShort();
                    case 9, 10, 11, 12, 17, 18 -> {
                        first[i] = in.readUnsignedShort();
                        second[i] = in.readUnsignedShort();
                    }
                    case 15 -> in.skipNBytes(3);
                    case 3, 4 -> in.skipNBytes(4);
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        i++; // takes two places
                    }
                    default -> throw new IOException("constant " + tags[i] + " is not known");
                }
            }
        }

        private String name(int classAt) {
            return texts[first[classAt]].replace('/', '.');
        }

        ImmutableSet<String> classes() {
            ImmutableSet.Builder<String> names = ImmutableSet.builder();
            for (int i = 1; i < tags.length; i++) {
                if (tags[i] == 7) {
                    names.add(name(i));
                }
            }
            return names.build();
        }

        ImmutableSet<String> calls() {
            ImmutableSet.Builder<String> calls = ImmutableSet.builder();
            for (int i = 1; i < tags.length; i++) {
                if (tags[i] == 10 || tags[i] == 11) {
                    calls.add(name(first[i]) + "." + texts[first[second[i]]]);
                }
            }
            return calls.build();
        }
    }
}

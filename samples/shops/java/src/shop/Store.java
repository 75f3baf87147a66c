package shop;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** The orders, each in a JSON file. A file is replaced as a whole, so that a kill leaves the old one or the new one. */
final class Store {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();
    private static final Path FOLDER = Settings.DATA.resolve("orders");
    private static final Map<String, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

    private Store() {
    }

    /** Work on an order. */
    interface Work<T> {
        T run() throws NoAnswer;
    }

    /** Runs work while no other request works on the order. */
    static <T> T alone(String id, Work<T> work) throws NoAnswer {
        var lock = lock(id);
        lock.lock();
        try {
            return work.run();
        } finally {
            lock.unlock();
        }
    }

    /** The same, or what is told instead if its turn does not come within a second. */
    static <T> T aloneSoon(String id, Work<T> work, T otherwise) throws NoAnswer {
        var lock = lock(id);
        try {
            if (!lock.tryLock(1, TimeUnit.SECONDS)) {
                return otherwise;
            }
        } catch (InterruptedException trouble) {
            Thread.currentThread().interrupt();
            return otherwise;
        }
        try {
            return work.run();
        } finally {
            lock.unlock();
        }
    }

    static boolean isOrder(String id) {
        return Files.exists(file(id));
    }

    /**
     * The order. Call it in alone(). What is still being sent although nobody else works on the order was interrupted by the end of the
     * program: SEQR may have it or not.
     */
    static Order load(String id) {
        var order = read(file(id));
        if (order.is("sending")) {
            order.state = "unsure";
        }
        for (var refund : order.refunds.values()) {
            if (refund.state.equals("sending")) {
                refund.state = "in doubt";
            }
        }
        return order;
    }

    static Order save(Order order) {
        try {
            Files.createDirectories(FOLDER);
            var written = Files.writeString(FOLDER.resolve(order.id + ".new"), GSON.toJson(order));
            // Survives a kill; to survive a power cut, force the file to the disk first.
            Files.move(written, file(order.id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return order;
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    static List<String> orderIds() {
        if (Files.notExists(FOLDER)) {
            return List.of();
        }
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json")).map(Store::read)
                .sorted(Comparator.comparingLong(order -> order.billed)).map(order -> order.id).toList();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static ReentrantLock lock(String id) {
        return LOCKS.computeIfAbsent(id, one -> new ReentrantLock(true));
    }

    private static Order read(Path file) {
        try {
            return GSON.fromJson(Files.readString(file), Order.class);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private static Path file(String id) {
        return FOLDER.resolve(id + ".json");
    }
}

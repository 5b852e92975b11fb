package nudge.models.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import nudge.data.DataException;
import nudge.data.UsageException;

/**
 * A GGUF file (version 3) with its Q4_1 tensors rewritten as Q8_0, which the engine multiplies faster; all else is copied
 * as it is.
 */
final class GgufConversion {
    private static final int MAGIC = 0x46554747;
    private static final int Q4_1 = 3;
    private static final int Q8_0 = 8;
    private static final int ALIGNMENT = 32;

    /** Bytes of a value by its type's number; strings (8) and lists (9) say their own length. */
    private static final int[] VALUE_BYTES = {1, 1, 2, 2, 4, 4, 4, 1, -1, -1, 8, 8, 8};

    private static final int STRING = 8;
    private static final int LIST = 9;

    private final ByteBuffer in;

    /** A tensor: where its description ends with type and offset, and where its bytes lie. */
    private record Tensor(int nameAndShape, int typeAt, int type, long offset, long bytes) {
        long newBytes() {
            return type == Q4_1 ? bytes / Q8Blocks.Q4_1_BYTES * Q8Blocks.Q8_0_BYTES : bytes;
        }
    }

    private GgufConversion(ByteBuffer in) {
        this.in = in.order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Writes the converted file beside a temporary name, then under its own.
     *
     * @throws UsageException where there is nothing to convert
     * @throws DataException where the file can't be read or written
     */
    static void write(Path source, Path target) {
        try (var channel = FileChannel.open(source)) {
            var conversion = new GgufConversion(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
            Files.createDirectories(target.toAbsolutePath().getParent());
            Path part = Files.createTempFile(target.toAbsolutePath().getParent(), "q8", ".part");
            try (var out = FileChannel.open(part, StandardOpenOption.WRITE)) {
                conversion.to(out, source);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | java.nio.BufferUnderflowException e) {
            throw new DataException("'" + source + "' can't be converted to Q8_0 (" + e + ").", e);
        }
    }

    private void to(FileChannel out, Path source) throws IOException {
        if (in.getInt() != MAGIC || in.getInt() != 3) {
            throw new UsageException("'" + source + "' is no GGUF file of version 3; leave the setting 'weights' out.");
        }
        int tensorCount = Math.toIntExact(in.getLong());
        long values = in.getLong();
        for (long i = 0; i < values; i++) {
            string();
            value(in.getInt());
        }
        int tensorsAt = in.position();
        List<Tensor> tensors = tensors(tensorCount);
        if (tensors.stream().noneMatch(tensor -> tensor.type() == Q4_1)) {
            throw new UsageException(
                    "'" + source + "' has no weights of the form Q4_1, so converting them gains nothing."
                            + " Leave the setting 'weights' out.");
        }
        write(out, slice(0, tensorsAt));
        writeDescriptions(out, tensors);
        writeData(out, tensors);
    }

    private List<Tensor> tensors(int count) {
        var descriptions = new ArrayList<int[]>();
        var offsets = new ArrayList<Long>();
        for (int i = 0; i < count; i++) {
            int start = in.position();
            string();
            int dimensions = in.getInt();
            in.position(in.position() + dimensions * Long.BYTES);
            int typeAt = in.position();
            descriptions.add(new int[] {start, typeAt, in.getInt()});
            offsets.add(in.getLong());
        }
        long data = aligned(in.position());
        offsets.add(in.capacity() - data);
        var tensors = new ArrayList<Tensor>();
        for (int i = 0; i < count; i++) {
            var description = descriptions.get(i);
            long bytes = offsets.get(i + 1) - offsets.get(i);
            int block = description[2] == Q4_1 ? Q8Blocks.Q4_1_BYTES : 1;
            tensors.add(new Tensor(
                    description[0], description[1], description[2], data + offsets.get(i), bytes / block * block));
        }
        return tensors;
    }

    private void writeDescriptions(FileChannel out, List<Tensor> tensors) throws IOException {
        long offset = 0;
        for (var tensor : tensors) {
            write(out, slice(tensor.nameAndShape(), tensor.typeAt()));
            var rest = ByteBuffer.allocate(Integer.BYTES + Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            write(
                    out,
                    rest.putInt(tensor.type() == Q4_1 ? Q8_0 : tensor.type())
                            .putLong(offset)
                            .flip());
            offset = aligned(offset + tensor.newBytes());
        }
        pad(out);
    }

    private void writeData(FileChannel out, List<Tensor> tensors) throws IOException {
        for (var tensor : tensors) {
            var bytes = slice(Math.toIntExact(tensor.offset()), Math.toIntExact(tensor.offset() + tensor.bytes()));
            write(out, tensor.type() == Q4_1 ? converted(bytes, tensor) : bytes);
            pad(out);
        }
    }

    private static ByteBuffer converted(ByteBuffer bytes, Tensor tensor) {
        var out = ByteBuffer.allocate(Math.toIntExact(tensor.newBytes())).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            Q8Blocks.convert(bytes, out);
        }
        return out.flip();
    }

    private ByteBuffer slice(int from, int to) {
        return in.duplicate().position(from).limit(to).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private static void pad(FileChannel out) throws IOException {
        write(out, ByteBuffer.allocate(Math.toIntExact(aligned(out.position()) - out.position())));
    }

    private static long aligned(long position) {
        return (position + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    private String string() {
        var bytes = new byte[Math.toIntExact(in.getLong())];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void value(int type) {
        if (type == STRING) {
            string();
        } else if (type == LIST) {
            int of = in.getInt();
            long count = in.getLong();
            for (long i = 0; i < count; i++) {
                value(of);
            }
        } else {
            in.position(in.position() + VALUE_BYTES[type]);
        }
    }
}

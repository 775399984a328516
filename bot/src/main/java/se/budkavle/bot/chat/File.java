package se.budkavle.bot.chat;

import java.util.function.IntFunction;

/**
 * A file that someone attached, fetched only when it is read.
 *
 * @param name     as the person's machine calls it; a text from outside
 * @param size     in bytes, as the chat says; what is fetched may be another
 * @param fetching gives the bytes, never more than the limit it is given
 */
public record File(String name, long size, IntFunction<byte[]> fetching) {

    /**
     * The bytes, if there are at most that many.
     *
     * @throws se.budkavle.storage.Refusal where the file is larger
     */
    public byte[] bytes(int most) {
        if (size > most) {
            throw tooLarge(most);
        }
        var bytes = fetching.apply(most + 1);
        if (bytes.length > most) {
            throw tooLarge(most);
        }
        return bytes;
    }

    private se.budkavle.storage.Refusal tooLarge(int most) {
        return new se.budkavle.storage.Refusal("chat.file-too-large", most / (1024 * 1024));
    }
}

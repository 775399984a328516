package se.budkavle.bot.chat;

import java.util.function.IntFunction;

/**
 * A file that a person has attached in the chat. The bot downloads the file only when its bytes are read.
 *
 * @param name the file's name; untrusted text
 * @param size the size in bytes as the chat states it; the downloaded file may differ
 * @param fetching downloads at most the given number of bytes and returns them
 */
public record UploadedFile(String name, long size, IntFunction<byte[]> fetching) {

    /**
     * Downloads and returns the file's bytes.
     *
     * @param most the maximum number of bytes
     * @throws se.budkavle.storage.Refusal if the file is larger than the maximum
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

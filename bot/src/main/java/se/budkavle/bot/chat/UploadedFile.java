package se.budkavle.bot.chat;

import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.budkavle.storage.Refusal;

/**
 * A file that a person has attached in the chat. The bot downloads the file only when its bytes are read.
 *
 * @param name the file's name; untrusted text
 * @param size the size in bytes according to the chat; the downloaded file may have another size
 * @param fetching a function that downloads at most the given number of bytes of the file and returns them
 */
public record UploadedFile(String name, long size, IntFunction<byte[]> fetching) {

    private static final Logger log = LoggerFactory.getLogger(UploadedFile.class);

    /**
     * Downloads and returns the file's bytes.
     *
     * @param most the maximum number of bytes
     * @throws Refusal if the file is larger than the maximum, or if the download from the chat fails
     */
    public byte[] bytes(int most) {
        if (size > most) {
            throw tooLarge(most);
        }
        var bytes = fetched(most + 1);
        if (bytes.length > most) {
            throw tooLarge(most);
        }
        return bytes;
    }

    private byte[] fetched(int most) {
        try {
            return fetching.apply(most);
        } catch (ChatFailure failure) {
            log.warn("An attached file could not be downloaded", failure);
            throw new Refusal("chat.file-not-fetched", name);
        }
    }

    private static Refusal tooLarge(int most) {
        return new Refusal("chat.file-too-large", most / (1024 * 1024));
    }
}

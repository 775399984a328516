package se.budkavle.sandbox.workspace;

import java.util.Arrays;

/** Those of Discord's permissions that can be taken from bots, under Discord's names. */
public enum Permission {

    SEND_MESSAGES, READ_MESSAGE_HISTORY, ATTACH_FILES, MANAGE_MESSAGES, MANAGE_CHANNELS, CREATE_EVENTS, MANAGE_EVENTS;

    public static Permission named(String name) {
        return Arrays.stream(values()).filter(permission -> permission.name().equals(name)).findFirst()
                .orElseThrow(() -> new Refusal(Fault.WRONG_INPUT));
    }
}

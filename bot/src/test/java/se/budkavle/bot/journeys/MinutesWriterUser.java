package se.budkavle.bot.journeys;

import java.util.Map;

/** Writes and sends the minutes of the running or latest meeting of a network, as one person in the sandbox. */
record MinutesWriterUser(SandboxUser writer, String room) {

    /** Writes an entry about the agenda item whose title contains these words. Returns the item's card. */
    DisplayedMessage writes(String item, String button, Map<String, String> values) {
        return writes(writer.chooses(overview(), item), button, values);
    }

    /** Presses this button of an agenda item's card and fills in the form. Returns the card with the new entry. */
    DisplayedMessage writes(DisplayedMessage card, String button, Map<String, String> values) {
        return writer.fillsIn(writer.presses(card, button), values);
    }

    /** Reviews the minutes and sends them. Returns the receipt. */
    DisplayedMessage sends() {
        return writer.presses(writer.presses(overview(), "Granska och skicka"), "Skicka");
    }

    private DisplayedMessage overview() {
        return writer.runs(room, "minutes", Map.of());
    }
}

package se.budkavle.bot.chat;

/** Handles a submitted form. When the values cannot be stored, the reply shows them with a button that opens the filled form. */
public interface FormPress extends Press {

    /**
     * Returns the submitted form, so that the person can submit it again.
     *
     * @throws se.budkavle.storage.Refusal when the caller may no longer submit the form
     */
    Form form(Pressed sent);
}

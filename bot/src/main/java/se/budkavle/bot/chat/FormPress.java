package se.budkavle.bot.chat;

import java.util.function.Function;

/**
 * A handler of submitted modal forms. If the input is refused or cannot be saved, the reply shows the submitted values
 * and a button that reopens the form with these values.
 */
public interface FormPress extends Press {

    /**
     * Returns the modal form that the person submitted, so that the person can reopen it, correct the values and submit
     * it again.
     *
     * @throws se.budkavle.storage.Refusal when the user may no longer submit the form
     */
    Form form(PressEvent sent);

    static FormPress of(String act, Function<PressEvent, Reply> press, Function<PressEvent, Form> form) {
        return new FormPress() {

            @Override
            public String act() {
                return act;
            }

            @Override
            public Reply press(PressEvent pressed) {
                return press.apply(pressed);
            }

            @Override
            public Form form(PressEvent sent) {
                return form.apply(sent);
            }
        };
    }
}

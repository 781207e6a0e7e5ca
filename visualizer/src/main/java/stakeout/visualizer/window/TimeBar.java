package stakeout.visualizer.window;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import javax.swing.event.PopupMenuEvent;
import javax.swing.event.PopupMenuListener;
import stakeout.visualizer.moment.Happening;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.theme.Amounts;

/** Play, pause, speed, steps forward and back, a bar to drag, jumps to events and epochs. */
final class TimeBar extends JPanel {
    private static final long serialVersionUID = 1L;
    private static final String ANY_EVENT = "any event";

    /** Steps a second. */
    private static final int[] SPEEDS = {1, 2, 5, 10, 25, 50, 100, 250, 1000};

    private static final int USUAL_SPEED = 3;

    private final transient WatchWindow window;
    private final transient Reel reel;
    private final ScrubBar scrub;
    private final JButton play;
    private final JComboBox<String> kinds = new JComboBox<>(new String[] {ANY_EVENT});
    private final JComboBox<String> speed = new JComboBox<>();
    private final JTextField epoch = new JTextField(8);
    private final JLabel said = new JLabel(" ");
    private int kindsOf = -1;

    TimeBar(WatchWindow window, Reel reel) {
        super(new BorderLayout());
        this.window = window;
        this.reel = reel;
        scrub = new ScrubBar(reel, window.theme(), window::seek);
        play = button("play", TimeIcon.PLAY, "Play or pause", this::playOrPause);
        String clock = reel.moment().run().clock().name();
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEFT, 6, 6));
        buttons.add(button(
                "previous-event",
                TimeIcon.PREVIOUS_EVENT,
                "Back to the event before, of the kind beside",
                () -> jump(false)));
        buttons.add(button("back", TimeIcon.STEP_BACK, "One step back", () -> window.seekBy(-1)));
        buttons.add(play);
        buttons.add(button("on", TimeIcon.STEP_ON, "One step on", () -> window.seekBy(1)));
        buttons.add(button(
                "next-event", TimeIcon.NEXT_EVENT, "On to the next event, of the kind beside", () -> jump(true)));
        kinds.setName("kinds");
        kinds.setToolTipText("Which events the jumps look for");
        kinds.setPreferredSize(new Dimension(170, kinds.getPreferredSize().height));
        kinds.addPopupMenuListener(new KeysBack());
        buttons.add(gap());
        buttons.add(kinds);
        for (int each : SPEEDS) {
            speed.addItem(each + (each == 1 ? " step/s" : " steps/s"));
        }
        speed.setName("speed");
        speed.setToolTipText("How fast it plays; fast speeds leave steps out");
        speed.addPopupMenuListener(new KeysBack());
        speed.addActionListener(any -> setSpeed());
        speed.setSelectedIndex(USUAL_SPEED);
        buttons.add(speed);
        buttons.add(gap());
        buttons.add(new JLabel("Go to " + clock));
        epoch.setToolTipText(WatchKeys.tip("epoch", "Its number, then Enter"));
        epoch.setName("epoch");
        epoch.addActionListener(any -> goTo(epoch.getText()));
        buttons.add(epoch);
        said.setName("said");
        buttons.add(said);
        add(scrub, BorderLayout.NORTH);
        add(buttons, BorderLayout.CENTER);
        setBorder(BorderFactory.createEmptyBorder());
        update();
    }

    private static JButton button(String name, TimeIcon icon, String tip, Runnable action) {
        JButton button = new JButton(icon);
        button.setName(name);
        button.setToolTipText(WatchKeys.tip(name, tip));
        button.setMargin(new Insets(4, 9, 4, 9));
        button.setFocusable(false);
        button.addActionListener(any -> action.run());
        return button;
    }

    private static Component gap() {
        return Box.createHorizontalStrut(8);
    }

    /** Once something was chosen from a list, keys mean the picture again. */
    private final class KeysBack implements PopupMenuListener {
        @Override
        public void popupMenuWillBecomeVisible(PopupMenuEvent event) {
            // the list has the keys for as long as it is open
        }

        @Override
        public void popupMenuWillBecomeInvisible(PopupMenuEvent event) {
            SwingUtilities.invokeLater(window::takeKeys);
        }

        @Override
        public void popupMenuCanceled(PopupMenuEvent event) {
            // becomes invisible as well
        }
    }

    private void playOrPause() {
        window.playOrPause();
        update();
    }

    private void setSpeed() {
        window.setSpeed(SPEEDS[Math.max(0, speed.getSelectedIndex())]);
    }

    private Predicate<Happening> wanted() {
        Object kind = kinds.getSelectedItem();
        return happening -> ANY_EVENT.equals(kind) || happening.title().equals(kind);
    }

    private void jump(boolean forwards) {
        Optional<Happening> found;
        String told;
        synchronized (reel) {
            Moment moment = reel.moment();
            found = forwards
                    ? moment.happenings().next(moment.step(), wanted())
                    : moment.happenings().previous(moment.step(), wanted());
            told = found.map(event -> moment.happenings().told(event, wanted()))
                    .orElse(forwards ? "No such event follows." : "No such event came before.");
        }
        found.ifPresent(event -> window.seek(event.step()));
        say(told);
    }

    private void goTo(String text) {
        String digits = text.strip().replace(",", "").replace("_", "");
        Optional<Long> step = Optional.empty();
        if (digits.matches("\\d{1,18}")) {
            synchronized (reel) {
                step = reel.stepOf(Long.parseLong(digits));
            }
        }
        if (step.isPresent()) {
            window.seek(step.get());
            window.takeKeys();
            say(" ");
        } else {
            synchronized (reel) {
                Moment moment = reel.moment();
                say("'" + text.strip() + "' was not played: "
                        + moment.run().clock().name() + "s "
                        + Amounts.count(moment.run().firstPeriod()) + " to "
                        + Amounts.count(moment.periodOf(moment.steps() - 1)) + " were.");
            }
        }
    }

    private void say(String text) {
        said.setText(text);
    }

    /** Shows where the moment stands now; on the event thread. */
    void update() {
        play.setIcon(window.isPlaying() ? TimeIcon.PAUSE : TimeIcon.PLAY);
        offerKinds();
        scrub.repaint();
    }

    private void offerKinds() {
        List<String> titles;
        synchronized (reel) {
            List<Happening> all = reel.moment().happenings().all();
            if (all.size() == kindsOf) {
                return;
            }
            kindsOf = all.size();
            TreeSet<String> sorted = new TreeSet<>();
            all.forEach(each -> sorted.add(each.title()));
            titles = new ArrayList<>(sorted);
        }
        for (String title : titles) {
            boolean known = false;
            for (int i = 0; i < kinds.getItemCount(); i++) {
                known |= kinds.getItemAt(i).equals(title);
            }
            if (!known) {
                kinds.addItem(title);
            }
        }
    }

    ScrubBar scrub() {
        return scrub;
    }
}

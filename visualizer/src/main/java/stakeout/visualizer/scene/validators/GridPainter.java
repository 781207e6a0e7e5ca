package stakeout.visualizer.scene.validators;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import stakeout.visualizer.moment.Moment;
import stakeout.visualizer.moment.ValidatorMap;
import stakeout.visualizer.theme.Amounts;
import stakeout.visualizer.theme.Brush;
import stakeout.visualizer.theme.Brush.Align;

/** Paints all cells into one image of the picture's own pixels. */
final class GridPainter {
    private final Brush brush;
    private final Rectangle2D area;
    private final Grid grid;
    private final ValidatorMap map;

    GridPainter(Brush brush, Rectangle2D area, Grid grid, ValidatorMap map) {
        this.brush = brush;
        this.area = area;
        this.grid = grid;
        this.map = map;
    }

    void paint(Moment moment) {
        double scale = Math.max(1, brush.g().getTransform().getScaleX());
        int width = (int) Math.ceil(area.getWidth() * scale);
        int height = (int) Math.ceil(area.getHeight() * scale);
        if (width < 1 || height < 1) {
            return;
        }
        BufferedImage image = grid.cell() * scale >= 2 ? squares(width, height, scale) : mixed(width, height, scale);
        AffineTransform place = AffineTransform.getTranslateInstance(area.getX(), area.getY());
        place.scale(1 / scale, 1 / scale);
        brush.g()
                .setRenderingHint(
                        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        brush.g().drawImage(image, place, null);
        if (grid.cell() >= brush.u(CellInk.LEAST_FOR_SIGN)) {
            for (int validator = 0; validator < map.validators(); validator++) {
                if (map.status[validator] != ValidatorMap.ABSENT) {
                    CellInk.sign(
                            brush,
                            grid.box(validator),
                            map.kind(validator),
                            CellInk.colour(brush.theme(), map, validator));
                }
            }
        }
        headings(moment);
    }

    private BufferedImage squares(int width, int height, double scale) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] line = new int[width];
        double size = grid.cell() * scale;
        int gap = size >= 4 ? 1 : 0;
        for (int validator = 0; validator < map.validators(); validator++) {
            if (map.status[validator] == ValidatorMap.ABSENT) {
                continue;
            }
            int rgb = CellInk.colour(brush.theme(), map, validator).getRGB();
            int x = (int) Math.round((grid.x(validator) - area.getX()) * scale);
            int y = (int) Math.round((grid.y(validator) - area.getY()) * scale);
            int right = Math.min(width, (int) Math.round((grid.x(validator) - area.getX()) * scale + size) - gap);
            int bottom = Math.min(height, (int) Math.round((grid.y(validator) - area.getY()) * scale + size) - gap);
            int wide = Math.max(0, right - x);
            java.util.Arrays.fill(line, 0, wide, rgb);
            for (int row = y; row < bottom; row++) {
                image.setRGB(x, row, wide, 1, line, 0, width);
            }
        }
        return image;
    }

    /** Where cells are smaller than a pixel each pixel shows the mean of its own. */
    private BufferedImage mixed(int width, int height, double scale) {
        int[] red = new int[width * height];
        int[] green = new int[red.length];
        int[] blue = new int[red.length];
        int[] count = new int[red.length];
        for (int validator = 0; validator < map.validators(); validator++) {
            int x = Math.min(width - 1, (int) ((grid.x(validator) - area.getX()) * scale));
            int y = Math.min(height - 1, (int) ((grid.y(validator) - area.getY()) * scale));
            if (map.status[validator] != ValidatorMap.ABSENT) {
                Color colour = CellInk.colour(brush.theme(), map, validator);
                int pixel = y * width + x;
                red[pixel] += colour.getRed();
                green[pixel] += colour.getGreen();
                blue[pixel] += colour.getBlue();
                count[pixel]++;
            }
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int pixel = 0; pixel < count.length; pixel++) {
            int of = count[pixel];
            if (of > 0) {
                int rgb = (0xFF << 24) | ((red[pixel] / of) << 16) | ((green[pixel] / of) << 8) | (blue[pixel] / of);
                image.setRGB(pixel % width, pixel / width, rgb);
            }
        }
        return image;
    }

    private void headings(Moment moment) {
        for (int group = 0; group < grid.groups(); group++) {
            if (grid.count(group) > 0) {
                String name = moment.run().roster().groups().get(group);
                double y = grid.top(group) - brush.u(6);
                double wide =
                        brush.text(name, area.getX(), y, 13, true, brush.theme().ink(), Align.LEFT);
                brush.text(
                        Amounts.count(grid.count(group), "validator"),
                        area.getX() + wide + brush.u(10),
                        y,
                        12,
                        brush.theme().quiet());
            }
        }
    }
}

"""The live priority chart."""

from gui.chart.panel import ChartPanel

__all__ = ["ChartPanel"]

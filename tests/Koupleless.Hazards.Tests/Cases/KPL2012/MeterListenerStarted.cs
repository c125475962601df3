// outcome: pins
// title: a meter listener that is started and dropped
using System.Diagnostics.Metrics;

public static class Case
{
    public static void Run()
    {
        long total = 0;
        var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, self) =>
            {
                if (instrument.Meter.Name == "Shop")
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => total += value);
        listener.Start();
    }
}

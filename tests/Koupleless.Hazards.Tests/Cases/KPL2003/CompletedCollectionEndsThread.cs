// outcome: gone
// title: Dispose completes the collection that the thread consumes
using System.Collections.Concurrent;

public sealed class MailQueue : IDisposable
{
    private readonly BlockingCollection<string> _mails = [];
    private readonly Thread _sender;
    private int _sent;

    public MailQueue()
    {
        _sender = new Thread(Send) { IsBackground = true };
        _sender.Start();
    }

    public void Add(string mail) => _mails.Add(mail);

    public void Dispose()
    {
        _mails.CompleteAdding();
        _sender.Join();
        _mails.Dispose();
    }

    private void Send()
    {
        foreach (var mail in _mails.GetConsumingEnumerable())
        {
            _sent += mail.Length;
        }
    }
}

public static class Case
{
    public static void Run()
    {
        using var queue = new MailQueue();
        queue.Add("welcome");
    }
}

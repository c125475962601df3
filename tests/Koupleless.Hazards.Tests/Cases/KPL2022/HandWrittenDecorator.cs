// outcome: gone
// title: a decorator that is written by hand
public interface IMailer
{
    void Send(string to);
}

public sealed class Mailer : IMailer
{
    public void Send(string to) => _ = to.Length;
}

public sealed class RetryMailer(IMailer inner, int attempts) : IMailer
{
    public void Send(string to)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                inner.Send(to);
                return;
            }
            catch (IOException) when (attempt < attempts)
            {
            }
        }
    }
}

public static class Case
{
    public static void Run()
    {
        using var services = new ServiceCollection().AddSingleton<IMailer>(static _ => new RetryMailer(new Mailer(), 3)).BuildServiceProvider();
        services.GetRequiredService<IMailer>().Send("ada@example.org");
    }
}

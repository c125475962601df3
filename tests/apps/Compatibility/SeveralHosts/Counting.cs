namespace SeveralHosts;

public class Board
{
    public string Text { get; set; } = "nothing yet";
}

/// <summary>Has its result before its host counts as started.</summary>
public class Counting(Board board) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        board.Text = $"{Enumerable.Range(1, 100).Sum()}";
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
